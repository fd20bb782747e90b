/**
 * Stands in a page for its version until all that the page has read is known: the version changes when figures of the page
 * do, and not with those of another unit. Two signs of Unicode's private use keep it from being anyone's words.
 */
export const PAGE_VERSION = '\ue0f0version\ue0f1';
