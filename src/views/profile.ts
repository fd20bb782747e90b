import type { Indicator, Topic } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatLocator } from '../format/locators.ts';
import { categoryName, measureName, nameOf, observationsOf, unitOf, type Context } from './context.ts';
import { indicatorPath } from './indicator-pages.ts';
import { againstCell, courseCell, parentCell, peersCell, rankCell, stripCell, targetCell, valueCell, type ProfileCell } from './profile-cells.ts';
import { figureOf, standingOf, type Standing } from './profile-standing.ts';
import { sourceCell } from './source-cells.ts';
import type { Column, Table, TableRow } from './table.ts';
import { lowerFirst, measurePhrase, periodWords, shareWords } from './words.ts';

/** How a unit stands in every indicator that it reports: one line each, in groups by topic. */
export interface Profile extends Table {
  readonly rows: readonly ProfileRow[];
}

export interface ProfileRow extends TableRow {
  readonly cells: readonly ProfileCell[];
}

export interface TopicIndicators {
  readonly topic: Topic;
  readonly indicators: readonly Indicator[];
}

/** The column that names its row; the number before it only counts. */
const NAME_COLUMN = 1;
const COLUMNS = ['number', 'indicator', 'measure', 'period', 'figure', 'target', 'state', 'parent', 'peers', 'strip', 'rank', 'trend', 'source'] as const;
/** How many columns compare: from the target to the rank. */
const COMPARISONS = 6;
const NUMERIC: readonly string[] = ['figure', 'target', 'parent', 'peers'];

/** The anchor of an indicator's row. */
export function rowOf(indicator: string): string {
  return `i-${indicator}`;
}

export function buildProfile(ctx: Context, topics: readonly TopicIndicators[], unit: string): Profile {
  const indicators = topics.flatMap((topic) => topic.indicators);
  const columns = COLUMNS.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: NUMERIC.includes(key) }));
  return {
    caption: ctx.t('unit.profileCaption', { unit: nameOf(ctx, unitOf(ctx, unit)) }),
    columns,
    named: NAME_COLUMN,
    rows: topics.flatMap(({ topic, indicators: own }) => own.map((indicator, index) => ({
      ...(index === 0 ? { group: nameOf(ctx, topic) } : {}),
      id: rowOf(indicator.id),
      cells: placed(columns, cellsOf(ctx, indicator, unit, indicators.indexOf(indicator) + 1), ctx.t('profile.comparison')),
    }))),
  };
}

/** Every cell with the words of its column, which a card has beside it; a cell over several columns has words of its own. */
function placed(columns: readonly Column[], cells: readonly ProfileCell[], several: string): ProfileCell[] {
  const before = (index: number) => cells.slice(0, index).reduce((sum, { span = 1 }) => sum + span, 0);
  return cells.map((cell, index) => {
    const column = columns[before(index)];
    return cell.span === undefined && column !== undefined ? { ...cell, label: column.label, numeric: column.numeric } : { ...cell, label: several };
  });
}

function cellsOf(ctx: Context, indicator: Indicator, unit: string, number: number): ProfileCell[] {
  const figure = figureOf(ctx, indicator, unit);
  const count: ProfileCell = { text: String(number), value: number };
  const name: ProfileCell = { text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(indicatorPath(ctx, indicator.id, unit)) };
  if (figure === null) return severalCells(ctx, count, name, observationsOf(ctx, indicator.id, unit));
  const standing = standingOf(ctx, figure);
  const category = categoryName(ctx, figure);
  return [
    count,
    category === null ? name : { ...name, detail: lowerFirst(category) },
    { text: measureWords(ctx, figure, indicator), value: figure.measure },
    { text: periodWords(ctx, figure.period), value: figure.period },
    valueCell(ctx, standing),
    ...comparisonCells(ctx, standing),
    courseCell(ctx, standing),
    { text: formatLocator(figure.locator, ctx.lang), value: figure.locator, href: sourceCell(ctx, figure) },
  ];
}

/** What a figure is held against; one cell for all of it where there is neither a target nor any other unit to hold it against. */
function comparisonCells(ctx: Context, standing: Standing): ProfileCell[] {
  const [target, parent, peers] = [targetCell(ctx, standing), parentCell(ctx, standing), peersCell(ctx, standing)];
  if (target.value !== null || parent.value !== null || peers.value !== null) return [target, againstCell(ctx, standing), parent, peers, stripCell(ctx, standing), rankCell(ctx, standing)];
  return [{ text: ctx.t('profile.alone', { parent: parent.text, peers: peers.text }), value: null, missing: true, span: COMPARISONS }];
}

/** The measure of what stands in the row: the share where there is one, else what is counted. */
function measureWords(ctx: Context, figure: Observation, indicator: Indicator): string {
  const { measure } = measurePhrase(ctx, figure);
  return shareWords(ctx, figure) !== null ? '%' : (measure ?? measureName(ctx, indicator.measure));
}

/** An indicator of many figures and none that stands for them: its page tells them all. */
function severalCells(ctx: Context, count: ProfileCell, name: ProfileCell, observations: readonly Observation[]): ProfileCell[] {
  const none: ProfileCell = { text: ctx.t('state.noHeadline'), value: null, missing: true };
  const words = (text: string): ProfileCell => ({ text, value: null, missing: true });
  return [count, name, none, words(ctx.t('state.severalPeriods')), words(ctx.t('topic.several', { count: String(observations.length) })), { ...none, span: COMPARISONS }, none, words(ctx.t('state.seeIndicator'))];
}
