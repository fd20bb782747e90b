import type { Observation } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import type { Link } from './page.ts';
import { paths } from './paths.ts';
import { sourceCell } from './source-cells.ts';

/** What a long document holds, before one reads it row by row. */
export interface SourceContents {
  /** Its files, each with where its figures begin and how many there are. */
  readonly files: readonly Counted[];
  /** The units of which it has most figures, each with the file of all its figures. */
  readonly units: readonly Counted[];
  /** Said where there are more files or units than are named. */
  readonly more: readonly string[];
}

export interface Counted {
  readonly link: Link;
  readonly detail: string;
  readonly csv: Link | null;
}

const MOST_FILES = 20;
const MOST_UNITS = 10;

export function sourceContents(ctx: Context, observations: readonly Observation[]): SourceContents {
  const files = firstAndCount(observations, ({ file }) => file);
  const units = firstAndCount(observations, ({ unit }) => unit).sort((a, b) => b.count - a.count);
  const figures = (count: number) => ctx.t('source.count', { count: formatNumber(count, ctx.lang) });
  const rest = (most: number, count: number, key: 'source.moreFiles' | 'source.moreUnits') => (count <= most ? [] : [ctx.t(key, { count: formatNumber(count - most, ctx.lang) })]);
  return {
    files: files.slice(0, MOST_FILES).map(({ first, count }) => ({ link: { label: first.file.replace(/^exports\//, ''), href: sourceCell(ctx, first) }, detail: figures(count), csv: null })),
    units: units.slice(0, MOST_UNITS).map(({ first: { unit }, count }) => ({ link: { label: nameOf(ctx, unitOf(ctx, unit)), href: ctx.link(paths.unit(unit)) }, detail: figures(count), csv: { label: ctx.t('source.unitCsv'), href: ctx.file(`/data/units/${unit}.csv`) } })),
    more: [...rest(MOST_FILES, files.length, 'source.moreFiles'), ...rest(MOST_UNITS, units.length, 'source.moreUnits')],
  };
}

function firstAndCount(observations: readonly Observation[], key: (observation: Observation) => string): { readonly first: Observation; readonly count: number }[] {
  return [...Map.groupBy(observations, key).values()].map((list) => ({ first: list[0] as Observation, count: list.length }));
}
