import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import { nameOf, unitOf, type Context } from './context.ts';
import { figureCell } from './figure-cell.ts';
import { markOf } from './findings.ts';
import { largestGroup, newestFigures } from './indicator-group.ts';
import { hasFamilyPage } from './indicator-pages.ts';
import { rankCells } from './indicator-rank.ts';
import { changeCell, inOrder, officialPlaces, targetCell, untoldFigures } from './indicator-units.ts';
import { paths } from './paths.ts';
import type { Cell, Table } from './table.ts';
import { periodWords } from './words.ts';

/** So many lines are about 15 kB as they are sent: half of what a page may weigh. */
const MOST_LINES = 200;

/** The newest figure of each of many units in one cell, with its rank, target and change; what a document prints beside it stands on the page of the unit. */
export function familyTable(ctx: Context, indicator: Indicator): Table {
  const told = newestFigures(ctx, indicator);
  const figures = [...told, ...untoldFigures(ctx, indicator, told)];
  const sorted = inOrder(ctx, indicator, figures, largestGroup(ctx, indicator, figures)).slice(0, MOST_LINES);
  const rankOf = rankCells(ctx, indicator);
  const placeOf = officialPlaces(ctx, sorted);
  const withCategory = new Set(sorted.map(({ category }) => category)).size > 1;
  const targets = sorted.map((figure) => targetCell(ctx, figure, indicator));
  const withTarget = targets.some(({ missing }) => missing !== true);
  const keys = ['unit', 'figure', 'period', 'rank', ...(withTarget ? (['state'] as const) : []), 'change', 'official'] as const;
  return {
    caption: figures.length > sorted.length ? ctx.t('indicator.unitsFirst', { count: formatNumber(sorted.length, ctx.lang), all: formatNumber(figures.length, ctx.lang) }) : ctx.t('indicator.units'),
    columns: keys.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: key === 'figure' || key === 'period' || key === 'rank' || key === 'official' })),
    rows: sorted.map((figure, index) => ({
      cells: [unitCell(ctx, indicator, figure), markedCell(ctx, indicator, figure, withCategory), { text: periodWords(ctx, figure.period), value: figure.period }, rankOf(figure), ...(withTarget ? targets.slice(index, index + 1) : []), changeCell(ctx, figure), placeOf(figure)],
    })),
  };
}

/** Leads to the units below, where there is such a page, else to the unit. */
function unitCell(ctx: Context, { id }: Indicator, { unit }: Observation): Cell {
  const name = nameOf(ctx, unitOf(ctx, unit));
  return { text: name, value: name, href: ctx.link(hasFamilyPage(ctx, id, unit) && ctx.path !== paths.indicatorOf(id, unit) ? paths.indicatorOf(id, unit) : paths.unit(unit)) };
}

function markedCell(ctx: Context, indicator: Indicator, figure: Observation, category: boolean): Cell {
  const mark = markOf(ctx, figure);
  return { ...figureCell(ctx, indicator, figure, { category, period: false }), ...(mark === null ? {} : { mark }) };
}
