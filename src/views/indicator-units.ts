import type { Indicator, Unit } from '../catalogue/schemas.ts';
import { group } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { compareNames } from '../format/collation.ts';
import { comparedValue } from '../measures/comparable.ts';
import { goodness } from '../measures/direction.ts';
import { latest } from '../measures/headline.ts';
import { nameOf, observationsOf, shortName, unitOf, type Context } from './context.ts';
import { unitsWithReport } from './coverage.ts';
import { observationTable, plainRows } from './figures/rows.ts';
import { changeSize, changeWords } from './headlines.ts';
import { largestGroup, newestFigures } from './indicator-group.ts';
import { MOST_UNITS } from './indicator-pages.ts';
import { rankCells } from './indicator-rank.ts';
import { paths } from './paths.ts';
import type { Cell, Column, Table } from './table.ts';
import { assessmentOf } from './targets.ts';
import { isWithheld } from './withheld.ts';
import { assessmentWords, targetWords } from './words.ts';

const ADDED = ['rank', 'state', 'change', 'official'] as const;

/**
 * The newest figure of every unit: first those that compare, best or highest first, then the others, at last the units
 * with a report that is silent on the indicator. Null where no unit reports.
 */
export function unitTable(ctx: Context, indicator: Indicator): Table | null {
  const told = newestFigures(ctx, indicator);
  const figures = [...told, ...untoldFigures(ctx, indicator, told)];
  if (figures.length === 0) return null;
  const compared = largestGroup(ctx, indicator, figures);
  const sorted = inOrder(ctx, indicator, figures, compared);
  const plain = observationTable(ctx, ctx.t('indicator.units'), plainRows(sorted), { unit: true, indicator: false, category: new Set(figures.map(({ category }) => category)).size > 1 || indicator.scheme.length > 0, source: true });
  const columns: Column[] = [...plain.columns.slice(0, -1), ...ADDED.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: key === 'rank' || key === 'official' })), ...plain.columns.slice(-1)];
  const barred = plain.columns.findIndex(({ key }) => key === (indicator.base === null ? 'value' : 'share'));
  const longest = compared.length < 2 ? null : lengthOf(indicator, compared);
  const rankOf = rankCells(ctx, indicator);
  const placeOf = officialPlaces(ctx, sorted);
  const rows = plain.rows.map(({ cells }, index) => {
    const figure = sorted[index] as Observation;
    const value = comparedValue(figure, indicator);
    const bar = longest !== null && value !== null && compared.includes(figure) ? { bar: Number((value / longest).toFixed(3)) } : {};
    return { cells: [...cells.slice(0, -1).map((cell, place) => (place === barred ? { ...cell, ...bar } : cell)), rankOf(figure), targetCell(ctx, figure, indicator), changeCell(ctx, figure), placeOf(figure), ...cells.slice(-1)] };
  });
  return { caption: ctx.t('indicator.units'), columns, rows: [...rows, ...silentUnits(ctx, indicator).map((unit) => ({ cells: silentCells(ctx, unit, columns.length) }))] };
}

/** Gives the place of a unit of these figures in the order of the catalogue: sorted by it, the table stands as official lists do. */
export function officialPlaces({ dataset: { catalogue } }: Context, figures: readonly Observation[]): (figure: Observation) => Cell {
  const units = new Set(figures.map(({ unit }) => unit));
  const places = new Map([...catalogue.units.keys()].filter((id) => units.has(id)).map((id, index) => [id, index + 1]));
  return ({ unit }) => {
    const place = places.get(unit) ?? places.size;
    return { text: String(place), value: place };
  };
}

/** Of units without a number the newest line that says why. */
export function untoldFigures(ctx: Context, indicator: Indicator, told: readonly Observation[]): Observation[] {
  const leads = indicator.lead.length > 0 ? indicator.lead : ['total'];
  const known = new Set(told.map(({ unit }) => unit));
  const others = observationsOf(ctx, indicator.id).filter(({ unit, category }) => leads.includes(category ?? 'total') && !known.has(unit));
  return [...group(others, ({ unit }) => unit).values()].flatMap((own) => latest(own, indicator.nature) ?? []);
}

/** Those that compare, best or highest first, then the others. */
export function inOrder(ctx: Context, indicator: Indicator, figures: readonly Observation[], compared: readonly Observation[]): Observation[] {
  const place = (observation: Observation) => -goodness(comparedValue(observation, indicator) ?? 0, indicator);
  // What has no number to compare stands behind every number, whichever way the order runs.
  const known = (observation: Observation) => Number(comparedValue(observation, indicator) === null);
  const together = new Set(compared);
  const apart = (observation: Observation) => Number(!together.has(observation));
  return [...figures].sort((a, b) => apart(a) - apart(b) || known(a) - known(b) || place(a) - place(b) || compareNames(shortName(unitOf(ctx, a.unit)), shortName(unitOf(ctx, b.unit))));
}

/** The whole length of a bar: 100 % of a share that stays within it, else the largest value; none where values go below zero. */
function lengthOf(indicator: Indicator, compared: readonly Observation[]): number | null {
  const values = compared.map((observation) => comparedValue(observation, indicator) ?? 0);
  const most = Math.max(...values, indicator.base === null ? 0 : 100);
  return Math.min(...values) < 0 || most === 0 ? null : most;
}

/** How a figure stands to the target of its unit. */
export function targetCell(ctx: Context, figure: Observation, indicator: Indicator): Cell {
  const assessment = assessmentOf(ctx, figure);
  if (assessment === null) return { text: ctx.t('state.none'), value: null, missing: true };
  return { text: assessmentWords(ctx, assessment), detail: targetWords(ctx, assessment.target, indicator), value: assessment.state };
}

export function changeCell(ctx: Context, figure: Observation): Cell {
  const words = isWithheld(figure) ? ctx.t('status.c') : changeWords(ctx, figure);
  return { text: words ?? ctx.t('change.first'), value: changeSize(ctx, figure), ...(words === null ? { missing: true } : {}) };
}

/** Units with a report that says nothing of an indicator; of more than a page lists none, since the key sentence counts them. */
function silentUnits(ctx: Context, indicator: Indicator): Unit[] {
  const reporting = new Set(observationsOf(ctx, indicator.id).map(({ unit }) => unit));
  const silent = unitsWithReport(ctx).filter(({ id }) => !reporting.has(id));
  return silent.length + reporting.size > MOST_UNITS ? [] : silent.sort((a, b) => compareNames(nameOf(ctx, a), nameOf(ctx, b)));
}

function silentCells(ctx: Context, unit: Unit, width: number): Cell[] {
  const silent: Cell = { text: ctx.t('state.noReport'), value: null, missing: true };
  // The name has no value either: whatever the table is sorted by, these rows stay last.
  return [{ text: nameOf(ctx, unit), value: null, href: ctx.link(paths.unit(unit.id)) }, ...Array.from({ length: width - 1 }, () => silent)];
}
