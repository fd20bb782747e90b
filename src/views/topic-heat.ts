import type { Indicator, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { compareNames } from '../format/collation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { headline } from '../measures/headline.ts';
import { categoryName, nameOf, observationsOf, shortName, type Context } from './context.ts';
import { reportingUnits, unitsWithReport } from './coverage.ts';
import { markOf } from './findings.ts';
import { paths } from './paths.ts';
import type { Cell, Column, Table } from './table.ts';
import { shadesOf, type Shade } from './topic-shade.ts';
import { figureWords, lowerFirst, periodWords, ratioWords } from './words.ts';

/** With more units than these the units become the rows: a page scrolls down, not sideways. */
const MOST_COLUMNS = 4;

/** Indicators by units: the newest headline figure of each, shaded where figures compare; null without a unit. */
export function heatTable(ctx: Context, indicators: readonly Indicator[], units: readonly Unit[]): Table | null {
  if (units.length === 0) return null;
  const lines = indicators.map((indicator) => ({ indicator, cells: cellsOf(ctx, indicator, units) }));
  const caption = ctx.t('topic.indicators');
  if (units.length <= MOST_COLUMNS) {
    return { caption, columns: [labelled('indicator', ctx.t('column.indicator'), false), ...units.map((unit) => labelled(unit.id, shortName(unit), true))], rows: lines.map(({ indicator, cells }) => ({ cells: [linked(ctx, nameOf(ctx, indicator), paths.indicator(indicator.id)), ...cells] })) };
  }
  const told = lines.filter(({ cells }) => cells.some(({ missing }) => missing !== true));
  const rows = units.map((unit, index) => ({ unit, cells: told.flatMap(({ cells }) => cells[index] ?? []) })).sort((a, b) => compareNames(shortName(a.unit), shortName(b.unit)));
  return {
    caption,
    columns: [labelled('unit', ctx.t('column.unit'), false), ...told.map(({ indicator }) => labelled(indicator.id, nameOf(ctx, indicator), true))],
    rows: rows.map(({ unit, cells }) => ({ cells: [linked(ctx, nameOf(ctx, unit), paths.unit(unit.id)), ...cells] })),
  };
}

/** Units with a report of their own, and those with figures for at least half of what anyone reports. */
export function heatUnits(ctx: Context, indicators: readonly Indicator[]): Unit[] {
  const { runs } = ctx.dataset.observations;
  const told = indicators.filter(({ id }) => runs.has(id));
  const own = new Set(unitsWithReport(ctx));
  const count = new Map<string, number>();
  for (const { id } of told) for (const unit of runs.get(id)?.keys() ?? []) count.set(unit, (count.get(unit) ?? 0) + 1);
  return reportingUnits(ctx).filter((unit) => (count.get(unit.id) ?? 0) > (own.has(unit) ? 0 : told.length / 2 - 0.5));
}

function cellsOf(ctx: Context, indicator: Indicator, units: readonly Unit[]): Cell[] {
  const figures = units.map(({ id }) => headline(indicator, observationsOf(ctx, indicator.id, id)));
  const shades = shadesOf(ctx, indicator, figures.filter((figure) => figure !== null));
  return units.map(({ id }, index) => {
    const figure = figures[index] ?? null;
    const count = observationsOf(ctx, indicator.id, id).length;
    if (count === 0) return { text: ctx.t('state.noReport'), value: null, missing: true };
    if (figure === null) return { text: ctx.t('topic.several', { count: String(count) }), value: null, missing: true };
    return figureCell(ctx, indicator, figure, shades.get(id) ?? null);
  });
}

function figureCell(ctx: Context, indicator: Indicator, figure: Observation, shade: Shade | null): Cell {
  const words = figureWords(ctx, figure);
  const [ratio, category] = [ratioWords(ctx, figure), categoryName(ctx, figure)];
  const standing = shade === null || shade.standing === null ? null : ctx.t(STANDINGS[shade.standing]);
  const detail = [ratio === words ? null : ratio, category === null ? null : lowerFirst(category), periodWords(ctx, figure.period), standing].filter((part) => part !== null).join(' · ');
  const mark = markOf(ctx, figure);
  const value = comparedValue(figure, indicator) ?? figure.value ?? figure.percentReported;
  return { text: words, detail, value, ...(value === null ? { missing: true } : {}), ...(shade === null ? {} : { shade: shade.step }), ...(mark === null ? {} : { mark }) };
}

const STANDINGS = { above: 'topic.above', middle: 'topic.middle', below: 'topic.below' } as const;

function linked(ctx: Context, name: string, path: string): Cell {
  return { text: name, value: name, href: ctx.link(path) };
}

function labelled(key: string, label: string, numeric: boolean): Column {
  return { key, label, numeric };
}
