import { unitLabel } from './compare-names.ts';
import { measureName, nameOf, schemeOf, type Context } from './context.ts';
import { shareOf } from '../measures/share.ts';
import { reasonWords, type ComparedIndicator } from './compare-rows.ts';
import { indicatorCell } from './compare-tables.ts';
import type { Cell, Table } from './table.ts';
import { periodWords } from './words.ts';

/** For each indicator whether period, base and scheme agree, and where they do not, what is held back and why. */
export function comparabilityPanel(ctx: Context, compared: readonly ComparedIndicator[]): Table {
  const keys = ['indicator', 'period', 'base', 'scheme', 'verdict'] as const;
  return {
    caption: ctx.t('compare.panel'),
    columns: keys.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: false })),
    rows: compared.map((one) => ({ cells: [indicatorCell(ctx, one), periodCell(ctx, one), baseCell(ctx, one), schemeCell(ctx, one), verdictCell(ctx, one)] })),
  };
}

function agree(ctx: Context, names: readonly string[]): Cell {
  const different = [...new Set(names)];
  const text = names.length === 1 ? (names[0] ?? '') : different.length === 1 ? ctx.t('compare.same', { what: different[0] ?? '' }) : ctx.t('compare.different', { what: different.join('; ') });
  return different.length === 0 ? { text: ctx.t('compare.reason.none'), value: null, missing: true } : { text, value: text };
}

function periodCell(ctx: Context, { comparison }: ComparedIndicator): Cell {
  return agree(ctx, comparison.cells.flatMap(({ observation }) => (observation === null ? [] : [periodWords(ctx, observation.period)])));
}

/** The base is that of the indicator; a share may be computed from counts or be known only as it is printed. */
function baseCell(ctx: Context, { comparison: { indicator, cells } }: ComparedIndicator): Cell {
  if (indicator.base === null) return { text: ctx.t('compare.noBase'), value: ctx.t('compare.noBase') };
  const base = measureName(ctx, indicator.base);
  const ways = cells.flatMap(({ observation }) => {
    const share = observation === null ? null : shareOf(observation);
    return share === null ? [] : [ctx.t(share.basis === 'counts' ? 'compare.basisCounts' : 'compare.basisPrinted', { base })];
  });
  return ways.length === 0 ? { text: base, value: base } : agree(ctx, ways);
}

function schemeCell(ctx: Context, { comparison: { cells } }: ComparedIndicator): Cell {
  const schemes = cells.flatMap(({ observation }) => (observation === null ? [] : [schemeOf(ctx, observation.scheme)]));
  const names = schemes.map((scheme) => (scheme === null ? ctx.t('compare.noScheme') : nameOf(ctx, scheme)));
  const [first] = names;
  return schemes.every((scheme) => scheme === null) && first !== undefined ? { text: first, value: first } : agree(ctx, names);
}

function verdictCell(ctx: Context, { comparison: { cells, indicator } }: ComparedIndicator): Cell {
  const count = cells.filter(({ reason }) => reason === null).length;
  const head = count === 0 ? ctx.t('compare.verdictNone') : ctx.t('compare.verdict', { count: String(count), all: String(cells.length) });
  const direction = indicator.direction === 'none' && count > 0 ? [ctx.t('compare.noDirection')] : [];
  const apart = cells.filter(({ reason }) => reason !== null).map((cell) => ctx.t('compare.apart', { unit: unitLabel(ctx, cell.unit, cells.map(({ unit }) => unit)), reason: reasonWords(ctx, cell) }));
  const text = [head, ...direction, ...apart].join(' ');
  return { text, value: text };
}
