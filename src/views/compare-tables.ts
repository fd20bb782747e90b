import { placeBetween } from '../measures/gap.ts';
import { formatNumber } from '../format/numbers.ts';
import { standingWords } from './compare-benchmark.ts';
import { reasonWords, unitCell, type ComparedIndicator, type CompareRow } from './compare-rows.ts';
import type { Benchmark } from './compare-state.ts';
import { unitLabel } from './compare-names.ts';
import { categoryName, indicatorOf, nameOf, type Context } from './context.ts';
import { paths } from './paths.ts';
import type { Cell, Column, Table } from './table.ts';
import { lowerFirst, periodWords } from './words.ts';

/** Units by indicators: three to six units; a light shade and a sign tell the better side, on one scale per indicator. */
export function heatTable(ctx: Context, caption: string, units: readonly string[], compared: readonly ComparedIndicator[], benchmark: Benchmark): Table {
  return {
    caption,
    columns: [indicatorColumn(ctx), ...units.map((unit) => unitColumn(ctx, unit, units)), column('mark', ctx.t(`compare.benchmark.${benchmark === 'none' ? 'median' : benchmark}`))],
    rows: compared.map((one) => ({ cells: [indicatorCell(ctx, one), ...units.map((_, index) => shaded(one, index, unitCell(ctx, one, index, true))), markCell(ctx, one)] })),
  };
}

function shaded({ comparison: { indicator, cells } }: ComparedIndicator, index: number, cell: Cell): Cell {
  const values = cells.flatMap(({ value }) => value ?? []);
  const value = cells[index]?.value ?? null;
  if (value === null || indicator.direction === 'none' || values.length < 2) return cell;
  const place = placeBetween(value, Math.min(...values), Math.max(...values), indicator);
  return { ...cell, shade: (1 + Math.round(place * 4)) as NonNullable<Cell['shade']> };
}

/** The marks, once where all units have the same. */
function markCell(ctx: Context, { marks }: ComparedIndicator): Cell {
  const words = [...new Set(marks.flatMap((mark) => (mark === null ? [] : [mark.words])))];
  return words.length === 0 ? { text: ctx.t('compare.noMark'), value: null, missing: true } : { text: words.join('; '), value: words.join('; ') };
}

/** Two units over many indicators, with the gap between them. */
export function pairTable(ctx: Context, caption: string, [one = '', other = '']: readonly string[], compared: readonly ComparedIndicator[], benchmark: Benchmark): Table {
  const names = { one: unitLabel(ctx, one, [one, other]), other: unitLabel(ctx, other, [one, other]) };
  const withMark = benchmark !== 'none';
  return {
    caption,
    columns: [indicatorColumn(ctx), unitColumn(ctx, one, [one, other]), unitColumn(ctx, other, [one, other]), column('gap', ctx.t('compare.gap', names)), ...(withMark ? [column('mark', ctx.t(`compare.benchmark.${benchmark}`))] : [])],
    rows: compared.map((item) => ({ cells: [indicatorCell(ctx, item), unitCell(ctx, item, 0, withMark), unitCell(ctx, item, 1, withMark), gapCell(ctx, item), ...(withMark ? [markCell(ctx, item)] : [])] })),
  };
}

function gapCell(ctx: Context, { comparison }: ComparedIndicator): Cell {
  const [one, other] = comparison.cells;
  if (one?.value != null && other?.value != null) {
    const words = standingWords(ctx, comparison, one.value, other.value);
    return { text: words, value: words };
  }
  // That the other figure is left alone follows from the reason why one is kept apart.
  const apart = comparison.cells.filter(({ reason }) => reason !== null && (reason !== 'alone' || comparison.cells.every((cell) => cell.reason === 'alone')));
  const reasons = [...new Set(apart.map((cell) => reasonWords(ctx, cell)))];
  return { text: ctx.t('compare.notCompared', { reasons: reasons.join('; ') }), value: null, missing: true };
}

/** One indicator: a line per unit. */
export function unitTable(ctx: Context, caption: string, one: ComparedIndicator, order: readonly number[]): Table {
  const { comparison, rows } = one;
  return {
    caption,
    columns: [{ key: 'unit', label: ctx.t('column.unit'), numeric: false }, column('figure', ctx.t('column.figure'), true), column('mark', ctx.t('column.mark')), column('standing', ctx.t('column.standing')), column('compared', ctx.t('column.compared'))],
    rows: order.flatMap((index) => {
      const [cell, row] = [comparison.cells[index], rows[index]];
      if (cell === undefined || row === undefined) return [];
      return [{ cells: [{ text: row.unit, value: row.unit, href: ctx.link(paths.unit(cell.unit)) }, unitCell(ctx, one, index, false), words(row.mark, ctx), words(row.standing, ctx), { text: row.reason ?? ctx.t('compare.yes'), value: row.reason ?? ctx.t('compare.yes') }] }];
    }),
  };
}

function words(text: string | null, ctx: Context): Cell {
  return text === null ? { text: ctx.t('compare.noMark'), value: null, missing: true } : { text, value: text };
}

/** The figures of a picture of one indicator: a line per unit, period and class. */
export function lineTable(ctx: Context, caption: string, lines: readonly CompareRow[]): Table {
  return {
    caption,
    columns: [column('unit', ctx.t('column.unit')), column('period', ctx.t('column.period')), column('category', ctx.t('column.category')), column('figure', ctx.t('column.figure'), true)],
    rows: lines.map(({ unit, period, category, shown, count, base, share }) => {
      const ratio = count === null || base === null ? null : `${formatNumber(count, ctx.lang)}/${formatNumber(base, ctx.lang)}`;
      const when = period === null ? ctx.t('state.noPeriod') : periodWords(ctx, period);
      const kind = category ?? ctx.t('category.total');
      return { cells: [{ text: unit, value: unit }, { text: when, value: period }, { text: kind, value: kind }, { text: shown, value: share ?? count, ...(ratio === null || ratio === shown ? {} : { detail: ratio }) }] };
    }),
  };
}

function indicatorColumn(ctx: Context): Column {
  return column('indicator', ctx.t('column.indicator'));
}

function unitColumn(ctx: Context, unit: string, units: readonly string[]): Column {
  return column(unit, unitLabel(ctx, unit, units), true);
}

function column(key: string, label: string, numeric = false): Column {
  return { key, label, numeric };
}

/** The indicator with its category and period, where the units share them. */
export function indicatorCell(ctx: Context, { comparison: { indicator, category, period, cells } }: ComparedIndicator): Cell {
  const shared = cells.find(({ observation }) => observation !== null)?.observation ?? null;
  const name = period === null || shared === null || category === null ? null : categoryName(ctx, shared);
  const detail = [name === null ? null : lowerFirst(name), period === null ? null : periodWords(ctx, period)].filter((part) => part !== null).join(' · ');
  const text = nameOf(ctx, indicatorOf(ctx, indicator.id));
  return { text, value: text, href: ctx.link(paths.indicator(indicator.id)), ...(detail === '' ? {} : { detail }) };
}
