import type { Indicator, Unit } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import { formatNumber } from '../format/numbers.ts';
import { headline, isReported } from '../measures/headline.ts';
import { spreadOf } from '../measures/spread.ts';
import { comparableGroup, sameOf, type ComparableGroup } from './comparable-group.ts';
import { categoryName, nameOf, observationsOf, unitOf, type Context } from './context.ts';
import { childrenOf } from './families.ts';
import { figureCell } from './figure-cell.ts';
import { groupWords } from './group-words.ts';
import { hasFamilyPage } from './indicator-pages.ts';
import { targetCell } from './indicator-units.ts';
import { leadingUnits } from './leading-units.ts';
import { paths } from './paths.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { isWithheld } from './withheld.ts';
import { lowerFirst, periodWords } from './words.ts';

const COLUMNS = ['unit', 'figure', 'reporting', 'median', 'low', 'high', 'state'] as const;

/**
 * The units at the top that report an indicator, or that stand above units that do: their own figure, how many directly
 * below them report, and how those that compare lie. Each leads to the page of those below it.
 */
export function parentTable(ctx: Context, indicator: Indicator): Table | null {
  const compared = comparableGroup(ctx, indicator);
  const below = group(compared?.values ?? [], ({ unit }) => unitOf(ctx, unit).parent ?? '');
  const units = leadingUnits(ctx.dataset).filter(({ id }) => hasFamilyPage(ctx, indicator.id, id) || observationsOf(ctx, indicator.id, id).length > 0);
  if (units.length === 0) return null;
  return {
    caption: captionOf(ctx, compared),
    columns: COLUMNS.map((key) => ({ key, label: ctx.t(`indicator.parents.${key}`), numeric: key !== 'unit' && key !== 'state' })),
    rows: units.map((unit) => rowOf(ctx, indicator, unit, compared === null ? null : { ...compared, values: below.get(unit.id) ?? [] })),
  };
}

/** Says of which figures the lowest, the highest and the median are. */
function captionOf(ctx: Context, compared: ComparableGroup | null): string {
  if (compared === null) return ctx.t('indicator.parents');
  const [category, period] = [categoryName(ctx, compared.figure), periodWords(ctx, compared.figure.period)];
  return ctx.t('indicator.parentsOf', { what: category === null ? period : `${lowerFirst(category)}, ${period}` });
}

function rowOf(ctx: Context, indicator: Indicator, unit: Unit, below: ComparableGroup | null): TableRow {
  const name = nameOf(ctx, unit);
  const figure = (below === null ? null : sameOf(ctx, below.figure, unit.id)) ?? headline(indicator, observationsOf(ctx, indicator.id, unit.id));
  const none: Cell = { text: ctx.t('state.none'), value: null, missing: true };
  const spread = spreadOf(below?.values.map(({ value }) => value) ?? []);
  const words = below === null || spread === null ? null : groupWords(ctx, indicator, below, spread);
  const reporting = reportingBelow(ctx, indicator, unit);
  return {
    cells: [
      { text: name, value: name, href: ctx.link(hasFamilyPage(ctx, indicator.id, unit.id) ? paths.indicatorOf(indicator.id, unit.id) : paths.unit(unit.id)) },
      figure === null ? { ...none, text: ctx.t('state.noReport') } : figureCell(ctx, indicator, figure, { category: true, period: true }),
      reporting === 0 ? none : { text: formatNumber(reporting, ctx.lang), value: reporting },
      ...(words === null || spread === null ? [none, none, none] : [
        { text: words.places.median, value: spread.median },
        { text: words.places.low, value: spread.min, detail: words.places.lowUnits },
        { text: words.places.high, value: spread.max, detail: words.places.highUnits },
      ]),
      figure === null ? none : targetCell(ctx, figure, indicator),
    ],
  };
}

/** How many units directly below one have a figure of an indicator. */
function reportingBelow(ctx: Context, { id }: Indicator, unit: Unit): number {
  return childrenOf(ctx.dataset, unit.id).filter((child) => observationsOf(ctx, id, child.id).some((observation) => isReported(observation) || isWithheld(observation))).length;
}
