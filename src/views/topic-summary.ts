import type { Indicator, Unit } from '../catalogue/schemas.ts';
import { formatNumber } from '../format/numbers.ts';
import { headline } from '../measures/headline.ts';
import { spreadOf } from '../measures/spread.ts';
import { comparableGroup } from './comparable-group.ts';
import { categoryName, nameOf, observationsOf, shortName, type Context } from './context.ts';
import { figureCell } from './figure-cell.ts';
import { groupWords } from './group-words.ts';
import { hasFamilyPage } from './indicator-pages.ts';
import { paths } from './paths.ts';
import type { Cell, Column, Table } from './table.ts';
import { lowerFirst, periodWords } from './words.ts';

/**
 * Indicators of which too many units report to list them: for each how the units lie that compare, and, where one unit
 * stands above all, its own figure before them. Null where no unit reports.
 */
export function topicSummary(ctx: Context, indicators: readonly Indicator[], top: Unit | null): Table | null {
  const told = indicators.filter(({ id }) => ctx.dataset.byIndicator.has(id));
  if (told.length === 0) return null;
  const columns: Column[] = [
    { key: 'indicator', label: ctx.t('column.indicator'), numeric: false },
    ...(top === null ? [] : [{ key: 'top', label: shortName(top), numeric: true }]),
    ...(['count', 'median', 'low', 'high'] as const).map((key) => ({ key, label: ctx.t(`topic.summary.${key}`), numeric: true })),
  ];
  return {
    caption: ctx.t('topic.summary'),
    columns,
    rows: told.map((indicator) => ({
      cells: [
        { text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(top !== null && hasFamilyPage(ctx, indicator.id, top.id) ? paths.indicatorOf(indicator.id, top.id) : paths.indicator(indicator.id)) },
        ...(top === null ? [] : [topCell(ctx, indicator, top)]),
        ...groupCells(ctx, indicator),
      ],
    })),
  };
}

function topCell(ctx: Context, indicator: Indicator, { id }: Unit): Cell {
  const figure = headline(indicator, observationsOf(ctx, indicator.id, id));
  if (figure === null) return { text: ctx.t('state.noReport'), value: null, missing: true };
  return figureCell(ctx, indicator, figure, { category: true, period: true });
}

function groupCells(ctx: Context, indicator: Indicator): Cell[] {
  const compared = comparableGroup(ctx, indicator);
  const spread = spreadOf(compared?.values.map(({ value }) => value) ?? []);
  if (compared === null || spread === null) return Array.from({ length: 4 }, () => ({ text: ctx.t('state.none'), value: null, missing: true }));
  const { places } = groupWords(ctx, indicator, compared, spread);
  const category = categoryName(ctx, compared.figure);
  return [
    { text: formatNumber(spread.count, ctx.lang), value: spread.count, detail: [places.units, category === null ? null : lowerFirst(category), periodWords(ctx, compared.figure.period)].filter((part) => part !== null).join(' · ') },
    { text: places.median, value: spread.median },
    { text: places.low, value: spread.min, detail: places.lowUnits },
    { text: places.high, value: spread.max, detail: places.highUnits },
  ];
}
