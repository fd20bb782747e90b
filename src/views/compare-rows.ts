import { formatLocator } from '../format/locators.ts';
import { computedPercent } from '../measures/share.ts';
import { amount, marksOf, ranksOf, standingWords, type Mark } from './compare-benchmark.ts';
import type { CompareCell, Comparison } from './compare-choice.ts';
import type { FindingsOn } from './compare-data.ts';
import type { Benchmark } from './compare-state.ts';
import { categoryName, nameOf, unitOf, type Context } from './context.ts';
import { placeWords } from './rank-words.ts';
import type { Cell, Table } from './table.ts';
import { breakWords, figureWords, lowerFirst, periodWords, ratioWords } from './words.ts';

/** A line of all that a comparison shows: in the table of all figures, and in its CSV. */
export interface CompareRow {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit: string;
  readonly period: string | null;
  readonly shown: string;
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  /** What the figure is held against, and how it stands to it. */
  readonly mark: string | null;
  readonly standing: string | null;
  readonly rank: string | null;
  /** Why it is not compared. */
  readonly reason: string | null;
  readonly place: string | null;
}

/** A comparison with all that is said of its cells. */
export interface ComparedIndicator {
  readonly comparison: Comparison;
  readonly rows: readonly CompareRow[];
  readonly marks: readonly (Mark | null)[];
}

/** What the cells are held against: the benchmark chosen; without one the other unit of two, or the median of more. */
export function describeComparison(ctx: Context, findingsOn: FindingsOn, comparison: Comparison, benchmark: Benchmark): ComparedIndicator {
  const { cells } = comparison;
  const marks = benchmark !== 'none' ? marksOf(ctx, findingsOn, comparison, benchmark) : cells.length === 2 ? otherMarks(ctx, comparison) : marksOf(ctx, findingsOn, comparison, 'median');
  const ranks = ranksOf(comparison);
  const rows = cells.map((cell, index): CompareRow => {
    const { observation, unit, value } = cell;
    const [mark, rank] = [marks[index] ?? null, ranks?.get(unit)];
    return {
      indicator: nameOf(ctx, comparison.indicator),
      category: observation === null ? null : categoryName(ctx, observation),
      unit: nameOf(ctx, unitOf(ctx, unit)),
      period: observation?.period ?? null,
      shown: shownWords(ctx, cell),
      count: observation?.value ?? null,
      base: observation?.denominator ?? null,
      share: observation === null ? null : (computedPercent(observation) ?? observation.percentReported),
      mark: mark?.words ?? null,
      standing: mark === null || value === null ? null : (mark.standing ?? standingWords(ctx, comparison, value, mark.value)),
      rank: rank === undefined ? null : placeWords(ctx, rank),
      reason: cell.reason === null ? null : reasonWords(ctx, cell),
      place: observation === null ? null : formatLocator(observation.locator, ctx.lang),
    };
  });
  return { comparison, rows, marks };
}

function otherMarks(ctx: Context, comparison: Comparison): (Mark | null)[] {
  return [...comparison.cells].reverse().map(({ value }) => (value === null ? null : { value, words: amount(ctx, comparison, value) }));
}

/** The figure of a cell, or why there is none. */
export function shownWords(ctx: Context, { observation, reason, instead }: CompareCell): string {
  if (observation !== null) return figureWords(ctx, observation);
  return instead === null ? ctx.t(`compare.reason.${reason ?? 'none'}`) : ctx.t('compare.instead', { period: periodWords(ctx, instead.period) });
}

/** Why a figure is kept apart; a finding in its own sentence. */
export function reasonWords(ctx: Context, { reason, finding, observation }: CompareCell): string {
  if (reason === 'finding') return ctx.t('compare.reason.finding', { finding: (finding ?? '').replace(/\.$/, '') });
  if (reason === 'scheme' && observation !== null) return lowerFirst(breakWords(ctx, 'scheme', observation)).replace(/^(?:đổi sang|change to) /i, `${ctx.t('compare.reason.scheme')}: `);
  return ctx.t(`compare.reason.${reason ?? 'none'}`);
}

/** A cell of a table of units side by side: the figure, k/n, what differs from its neighbours, how it stands. */
export function unitCell(ctx: Context, { comparison, rows }: ComparedIndicator, index: number, withStanding: boolean): Cell {
  const [cell, row] = [comparison.cells[index], rows[index]];
  if (cell === undefined || row === undefined) return { text: ctx.t('state.x'), value: null, missing: true };
  if (cell.observation === null) return { text: row.shown, value: null, missing: true };
  const ratio = ratioWords(ctx, cell.observation);
  const details = [
    ratio === row.shown ? null : ratio,
    comparison.period === null ? periodWords(ctx, cell.observation.period) : null,
    comparison.period === null && row.category !== null ? lowerFirst(row.category) : null,
    withStanding ? row.standing : null,
    row.rank,
  ].filter((words) => words !== null);
  return { text: row.shown, value: row.share ?? row.count, ...(details.length === 0 ? {} : { detail: details.join(' · ') }) };
}

/** Every figure of the view in a line of its own, as it is downloaded. */
export function allRows(ctx: Context, rows: readonly CompareRow[]): Table {
  const keys = ['indicator', 'category', 'unit', 'period', 'figure', 'value', 'base', 'share', 'mark', 'standing', 'rank', 'compared', 'source'] as const;
  const numeric: readonly string[] = ['value', 'base', 'share'];
  const quiet = (text: string): Cell => ({ text, value: null, missing: true });
  const words = (text: string | null): Cell => (text === null ? quiet(ctx.t('state.none')) : { text, value: text });
  const number = (value: number | null): Cell => (value === null ? quiet(ctx.t('state.none')) : { text: String(Number(value.toFixed(6))), value });
  return {
    caption: ctx.t('compare.all'),
    columns: keys.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: numeric.includes(key) })),
    rows: rows.map((row) => ({
      cells: [
        words(row.indicator), row.category === null ? quiet(ctx.t('category.total')) : words(row.category), words(row.unit),
        row.period === null ? quiet(ctx.t('state.noPeriod')) : { text: periodWords(ctx, row.period), value: row.period },
        words(row.shown), number(row.count), number(row.base), number(row.share), words(row.mark), words(row.standing), words(row.rank),
        words(row.reason ?? ctx.t('compare.yes')), words(row.place),
      ],
    })),
  };
}
