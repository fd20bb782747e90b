import { keyOf } from '../revisions/diff.ts';
import type { Figure, Revision, RevisionKind } from '../revisions/revision.ts';
import { STATUSES, type Observation, type Status } from '../dataset/observation.ts';
import { formatLocator } from '../format/locators.ts';
import { formatNumber, formatPercent } from '../format/numbers.ts';
import { categoryName, measureName, nameOf, sourceTitle, type Context } from './context.ts';
import { paths } from './paths.ts';
import { sourceCell } from './source-cells.ts';
import type { Cell, Column, Table, TableRow } from './table.ts';
import { lowerFirst, periodWords } from './words.ts';

/** Revisions of one kind by unit and indicator, in the order of the catalogue; what it no longer knows comes last, under its former name. */
export function revisionTable(ctx: Context, caption: string, kind: RevisionKind, revisions: readonly Revision[]): Table {
  const { units, indicators } = ctx.dataset.catalogue;
  const places = { units: placesOf(units.keys()), indicators: placesOf(indicators.keys()) };
  const place = (known: ReadonlyMap<string, number>, id: string) => known.get(id) ?? known.size;
  const sorted = [...revisions].sort((a, b) => place(places.units, a.unit) - place(places.units, b.unit) || place(places.indicators, a.indicator) - place(places.indicators, b.indicator));
  const column = (key: 'indicator' | 'period' | 'before' | 'after' | 'source' | 'reason', label: string, numeric = false): Column => ({ key, label, numeric });
  return {
    caption,
    columns: [
      column('indicator', ctx.t('column.indicator')),
      column('period', ctx.t('column.period'), true),
      ...(kind === 'added' ? [] : [column('before', ctx.t('column.before'), true)]),
      ...(kind === 'removed' ? [] : [column('after', ctx.t('column.after'), true)]),
      column('source', ctx.t('column.source')),
      ...(kind === 'added' ? [] : [column('reason', ctx.t('column.reason'))]),
    ],
    rows: sorted.map((revision, index) => rowOf(ctx, revision, sorted[index - 1]?.unit !== revision.unit, standing(ctx, revision))),
  };
}

/** The figure that a revision speaks of, where it still stands. */
function standing({ dataset }: Context, revision: Revision): Observation | null {
  const key = keyOf(revision);
  return dataset.observations.run(revision.indicator, revision.unit).findLast((observation) => keyOf({ ...observation, category: observation.category ?? '' }) === key) ?? null;
}

function placesOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...ids].map((id, index) => [id, index]));
}

function rowOf(ctx: Context, revision: Revision, first: boolean, observation: Observation | null): TableRow {
  const { kind, unit, names, period, reason, before } = revision;
  const known = ctx.dataset.catalogue.units.get(unit);
  const why = reason ?? ctx.t(before?.status === 'p' ? 'changes.provisional' : 'changes.noReason');
  return {
    ...(first ? { group: known === undefined ? names.unit : nameOf(ctx, known) } : {}),
    cells: [
      indicatorCell(ctx, revision),
      { text: periodWords(ctx, period), value: period },
      ...(kind === 'added' ? [] : [figureCell(ctx, revision, revision.before)]),
      ...(kind === 'removed' ? [] : [figureCell(ctx, revision, revision.after)]),
      placeCell(ctx, revision, observation),
      ...(kind === 'added' ? [] : [{ text: why, value: reason, missing: reason === null }]),
    ],
  };
}

function indicatorCell(ctx: Context, { indicator, scheme, category, names }: Revision): Cell {
  const known = ctx.dataset.catalogue.indicators.get(indicator);
  const detail = category === '' ? null : lowerFirst(categoryName(ctx, { scheme, category }) ?? names.category);
  const text = known === undefined ? names.indicator : nameOf(ctx, known);
  return { text, value: text, ...(known === undefined ? {} : { href: ctx.link(paths.indicator(indicator)) }), ...(detail === null ? {} : { detail }) };
}

/** The place in the document, linked to where the figure stands, or to the document where it stands there no more. */
function placeCell(ctx: Context, { source, locator }: Revision, observation: Observation | null): Cell {
  const known = ctx.dataset.catalogue.sources.get(source);
  const text = locator === '' ? ctx.t('state.x') : formatLocator(locator, ctx.lang);
  if (known === undefined) return { text, value: locator, detail: source };
  return { text, value: locator, detail: sourceTitle(ctx, known), href: observation === null ? ctx.link(paths.source(source)) : sourceCell(ctx, observation) };
}

/** States that say something of a figure beside it; the others stand in its place, or follow from it. */
const BESIDE: readonly Status[] = ['p', 'r', 'b'];

/** A figure as it was published: count or k/n with its measure, the printed share, the state. */
function figureCell(ctx: Context, { indicator, withheld }: Revision, figure: Figure | null): Cell {
  if (figure === null || withheld) return { text: ctx.t('status.c'), value: null, missing: true };
  const { value = '', denominator = '', operator = '', percent_reported: percent = '', status = '' } = figure;
  const measure = ctx.dataset.catalogue.indicators.get(indicator)?.measure;
  const state = STATUSES.find((code) => code === status);
  const share = percent === '' ? null : formatPercent(Number(percent), ctx.lang, percent.split('.')[1]?.length ?? 0);
  const percentSign = measure !== undefined && measureName(ctx, measure) === '%';
  const count = value === '' ? null : denominator === '' ? `${number(ctx, value)}${percentSign ? '%' : ''}` : `${number(ctx, value)}/${number(ctx, denominator)}`;
  const main = [operator, count ?? share ?? ctx.t(state === undefined ? 'state.x' : `status.${state}`)].filter((part) => part !== '').join('\u00a0');
  const details = [
    count === null || measure === undefined || percentSign ? null : measureName(ctx, measure),
    count === null ? null : share === null ? null : ctx.t('changes.printed', { share }),
    state === undefined || !BESIDE.includes(state) || (count ?? share) === null ? null : ctx.t(`status.${state}`),
  ].filter((part) => part !== null);
  return { text: main, value: value === '' ? null : Number(value), ...((count ?? share) === null ? { missing: true } : {}), ...(details.length === 0 ? {} : { detail: details.join('; ') }) };
}

function number(ctx: Context, text: string): string {
  return formatNumber(Number(text), ctx.lang);
}
