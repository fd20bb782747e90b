import { formatNumber } from '../format/numbers.ts';
import type { Context } from './context.ts';
import type { Link } from './page.ts';

/** The ways between the pages of a long list. */
export interface Parts {
  /** "Dòng 301–600 trong 1.204". */
  readonly here: string;
  readonly previous: Link | null;
  readonly next: Link | null;
  /** The pages themselves; of very many only some, from which one goes on page by page. */
  readonly all: readonly Link[];
}

/** More links than these are a list in which nobody finds a page. */
const MOST_LINKS = 200;

/** The pages of a list of `count` items, `size` on each; null where one page holds all. */
export function partsOf(ctx: Context, { count, size, page, pathOf }: { readonly count: number; readonly size: number; readonly page: number; readonly pathOf: (page: number) => string }): Parts | null {
  const pages = Math.ceil(count / size);
  if (pages < 2) return null;
  const number = (value: number) => formatNumber(value, ctx.lang);
  const places = (nth: number) => ({ from: number((nth - 1) * size + 1), to: number(Math.min(nth * size, count)), count: number(count) });
  const linkTo = (nth: number) => (nth < 1 || nth > pages ? null : { label: ctx.t('parts.rows', places(nth)), href: ctx.link(pathOf(nth)) });
  const step = Math.ceil(pages / MOST_LINKS);
  return {
    here: ctx.t('parts.here', places(page)),
    previous: linkTo(page - 1),
    next: linkTo(page + 1),
    all: Array.from({ length: Math.ceil(pages / step) }, (_, index) => linkTo(index * step + 1)).flatMap((link) => link ?? []),
  };
}
