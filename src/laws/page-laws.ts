/** What holds for every page that is published. Each law takes a page and tells its breaches in plain words. */
export interface BuiltPage {
  /** From the root of the site, such as `en/don-vi/tay-son/index.html`. */
  readonly path: string;
  readonly html: string;
}

type Law = (page: BuiltPage) => string[];

const languageIsRight: Law = ({ path, html }) => {
  const wanted = path.startsWith('en/') ? 'en' : 'vi';
  return html.includes(`<html lang="${wanted}">`) ? [] : [`the language is not "${wanted}"`];
};

const oneHeading: Law = ({ html }) => {
  const count = (html.match(/<h1[\s>]/g) ?? []).length;
  return count === 1 ? [] : [`${count} elements h1`];
};

const twinIsLinked: Law = ({ html }) => (/<link rel="alternate" hreflang="(?:en|vi)" href="[^"]+">/.test(html) && html.includes('data-twin') ? [] : ['the twin page is not linked']);

const everyFigureHasItsTable: Law = ({ html }) =>
  (html.match(/<figure[\s\S]*?<\/figure>/g) ?? []).filter((figure) => !figure.includes('<svg') || !figure.includes('<table')).map((figure) => `a figure without picture or table: ${figure.slice(0, 80)}`);

const noLeftovers: Law = ({ html }) => {
  // Nearly no page has such a word anywhere, and leaving the scripts out means to copy the page.
  if (!/\bundefined\b|\bNaN\b|\bnull\b|\[object/.test(html)) return [];
  const source = html.replace(/<script[\s\S]*?<\/script>/g, '');
  return (source.match(/\bundefined\b|\bNaN\b|\bnull\b|\[object/g) ?? []).map((word) => `"${word}" in text or attribute`);
};

/** A cell that has only tags and white space up to its end: looked for as a whole, since a page has hundreds that are filled. */
const noEmptyCell: Law = ({ html }) => (html.match(/<t([dh])(?:\s[^>]*)?>(?:\s|<(?!\/t\1>)[^>]*>)*<\/t\1>/g) ?? []).map(() => 'an empty cell');

const noInlineCode: Law = ({ html }) => {
  // Nearly every page has nothing that even looks like it, and taking its tags apart costs more than all other laws.
  if (!/\s(?:style|on[a-z]+)\s*=/i.test(html)) return [];
  const tags = (html.match(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi) ?? []).map((tag) => tag.replace(/"[^"]*"|'[^']*'/g, '""'));
  return tags.filter((tag) => /\s(?:style|on[a-z]+)\s*=/i.test(tag)).map((tag) => `inline style or handler: ${tag.slice(0, 80)}`);
};

/** The names of languages that a picture carries are addresses in form only. */
const noOtherHost: Law = ({ html }) =>
  (html.match(/(?:https?:)?\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xlink))[a-z0-9.-]+\.[a-z]{2,}/gi) ?? []).map((address) => `the address of another host: ${address}`);

const idsAreUnique: Law = ({ html }) => {
  const seen = new Set<string>();
  return [...html.matchAll(/\sid="([^"]*)"/g)].flatMap(([, id = '']) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [`the id "${id}" twice`] : [];
  });
};

const LAWS: readonly Law[] = [languageIsRight, oneHeading, twinIsLinked, everyFigureHasItsTable, noLeftovers, noEmptyCell, noInlineCode, noOtherHost, idsAreUnique];

/** Every breach of the laws on one page, with its path. */
export function breachesOf(page: BuiltPage): string[] {
  return LAWS.flatMap((law) => law(page).map((breach) => `${page.path}: ${breach}`));
}
