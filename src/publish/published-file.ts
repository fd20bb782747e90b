/** A file of the site that is no page. */
export interface PublishedFile {
  /** From the root of the site, without the leading slash. */
  readonly path: string;
  /** Its text, in pieces where it is long; made when it is asked for, since a nation has seven thousand files. */
  readonly pieces: () => Iterable<string>;
}

export function textOf({ pieces }: PublishedFile): string {
  return [...pieces()].join('');
}
