import type { Observation } from '../../dataset/observation.ts';
import { formatLocator } from '../../format/locators.ts';
import { formatNumber } from '../../format/numbers.ts';
import { isReported } from '../../measures/headline.ts';
import { computedPercent, SMALLEST_BASE } from '../../measures/share.ts';
import { categoryName, indicatorOf, measureName, nameOf, unitOf, type Context } from '../context.ts';
import { markOf } from '../findings.ts';
import { paths } from '../paths.ts';
import { sourceCell } from '../source-cells.ts';
import { shareDecimals } from '../telling-decimals.ts';
import type { Cell, Column, Table, TableRow } from '../table.ts';
import { isWithheld } from '../withheld.ts';
import { percentWords, periodWords, printedWords, valueWords, withMeasure } from '../words.ts';

/** A line of a figure's table: an observation, or a class that a difference of observations gave. */
export interface FigureRow {
  readonly observation: Observation;
  /** Set where the class is computed: its name, count and share stand in for the observation's own. */
  readonly derived: { readonly name: string; readonly value: number | null; readonly percent: number } | null;
  /** The base on which the figure draws a count whose own base the document does not give. */
  readonly base?: number;
}

export interface TableOptions {
  readonly unit: boolean;
  readonly indicator: boolean;
  readonly category: boolean;
  /** Link each row to the figure's place on the page of its source. */
  readonly source: boolean;
  /** The file, line and column that the figure was read from. */
  readonly file?: boolean;
}

/** The table of some observations: what is printed and what is computed stand side by side, each in its column. */
export function observationTable(ctx: Context, caption: string, rows: readonly FigureRow[], options: TableOptions): Table {
  const shares = rows.some(({ observation }) => observation.denominator !== null || observation.percentReported !== null);
  const columns: Column[] = [
    ...(options.unit ? [column('unit', ctx.t('column.unit'))] : []),
    ...(options.indicator ? [column('indicator', ctx.t('column.indicator'))] : []),
    ...(options.category ? [column('category', ctx.t('column.category'))] : []),
    column('period', ctx.t('column.period'), true),
    column('value', ctx.t('column.value'), true),
    ...(shares ? [column('base', ctx.t('column.base'), true), column('share', ctx.t('column.share'), true), column('printed', ctx.t('column.printed'), true)] : []),
    column('source', ctx.t('column.source')),
    ...(options.file === true ? [column('file', ctx.t('column.file'))] : []),
  ];
  return { caption, columns, rows: rows.map((row) => tableRow(ctx, row, options, shares)) };
}

function column(key: string, label: string, numeric = false): Column {
  return { key, label, numeric };
}

function tableRow(ctx: Context, row: FigureRow, options: TableOptions, shares: boolean): TableRow {
  const { observation } = row;
  const unit = unitOf(ctx, observation.unit);
  const indicator = indicatorOf(ctx, observation.indicator);
  return {
    cells: [
      ...(options.unit ? [{ text: nameOf(ctx, unit), value: nameOf(ctx, unit), href: ctx.link(paths.unit(unit.id)) }] : []),
      ...(options.indicator ? [{ text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(paths.indicator(indicator.id)) }] : []),
      ...(options.category ? [categoryCell(ctx, row)] : []),
      { text: periodWords(ctx, observation.period), value: observation.period },
      marked(ctx, row, !shares || row.observation.percentReported === null, countCell(ctx, row, options.indicator)),
      ...(shares ? [baseCell(ctx, row), shareCell(ctx, row), marked(ctx, row, row.observation.percentReported !== null, printedCell(ctx, row))] : []),
      placeCell(ctx, observation, options.source),
      ...(options.file === true ? [fileCell(ctx, observation)] : []),
    ],
  };
}

/** What was found of a figure stands beside its printed share, or its count where none is printed. */
function marked(ctx: Context, { observation, derived }: FigureRow, here: boolean, cell: Cell): Cell {
  const mark = here && derived === null ? markOf(ctx, observation) : null;
  return mark === null ? cell : { ...cell, mark };
}

function categoryCell(ctx: Context, { observation, derived }: FigureRow): Cell {
  const name = derived?.name ?? categoryName(ctx, observation) ?? ctx.t('category.total');
  return derived === null ? { text: name, value: name } : { text: name, value: name, detail: ctx.t('figure.derived') };
}

/** The measure stands beside the count only where a table mixes indicators; elsewhere the page names it once. */
function countCell(ctx: Context, { observation, derived }: FigureRow, withName: boolean): Cell {
  if (derived !== null) return derived.value === null ? missing(ctx.t('state.x')) : { text: formatNumber(derived.value, ctx.lang), value: derived.value };
  const state = observation.status === null ? null : ctx.t(`status.${observation.status}`);
  if (observation.value === null) return missing(state !== null && observation.percentReported === null ? state : ctx.t('state.x'));
  const measure = measureName(ctx, observation.measure);
  const rate = measure === '%';
  const detail = [withName && !rate ? measure : null, state].filter((words) => words !== null).join('; ');
  return { text: rate ? withMeasure(ctx, valueWords(ctx, observation), observation.measure) : valueWords(ctx, observation), value: observation.value, ...(detail === '' ? {} : { detail }) };
}

/** A count has no base at all; a share may have one that the document does not give; of a figure that is not there nothing is known. */
function noBase(ctx: Context, observation: Observation): string {
  return ctx.t(indicatorOf(ctx, observation.indicator).base === null ? 'state.none' : isReported(observation) ? 'state.z' : 'state.x');
}

function baseCell(ctx: Context, { observation, base }: FigureRow): Cell {
  const { denominator } = observation;
  if (denominator === null && base !== undefined) return { text: formatNumber(base, ctx.lang), value: base, detail: ctx.t('figure.baseTaken') };
  return denominator === null ? missing(observation.baseWithheld === true ? ctx.t('status.c') : noBase(ctx, observation)) : { text: formatNumber(denominator, ctx.lang), value: denominator };
}

function shareCell(ctx: Context, { observation, derived, base }: FigureRow): Cell {
  const denominator = observation.denominator ?? base ?? null;
  const percent = derived?.percent ?? computedPercent({ value: observation.value, denominator });
  if (percent === null && (isWithheld(observation) || observation.baseWithheld === true)) return missing(ctx.t('status.c'));
  if (percent === null) return missing(observation.denominator === null ? noBase(ctx, observation) : ctx.t('state.x'));
  if (denominator !== null && denominator < SMALLEST_BASE) return missing(ctx.t('state.u', { n: String(SMALLEST_BASE) }));
  return { text: percentWords(ctx, percent, derived === null ? shareDecimals(ctx, observation, percent) : indicatorOf(ctx, observation.indicator).decimals), value: percent };
}

function printedCell(ctx: Context, { observation, derived }: FigureRow): Cell {
  if (derived === null && observation.percentReported === null && indicatorOf(ctx, observation.indicator).base !== null && (isWithheld(observation) || observation.baseWithheld === true)) return missing(ctx.t('status.c'));
  const words = derived === null ? printedWords(ctx, observation) : null;
  return words === null ? missing(ctx.t(indicatorOf(ctx, observation.indicator).base === null ? 'state.none' : 'state.notPrinted')) : { text: observation.operator === null ? words : `${observation.operator}\u00a0${words}`, value: observation.percentReported };
}

function placeCell(ctx: Context, observation: Observation, linked: boolean): Cell {
  const locator = formatLocator(observation.locator, ctx.lang);
  const note = observation.note === null ? {} : { detail: observation.note[ctx.lang] };
  return { text: locator, value: observation.locator, ...note, ...(linked ? { href: sourceCell(ctx, observation) } : {}) };
}

/** The cell that was read, as a spreadsheet names it. */
function fileCell(ctx: Context, { file, line, columnLetter }: Observation): Cell {
  const place = columnLetter === null ? ctx.t('figure.fileLine', { line: String(line) }) : ctx.t('figure.filePlace', { line: String(line), column: columnLetter });
  return { text: file.replace(/^exports\//, ''), detail: place, value: `${file}:${String(line).padStart(7, '0')}` };
}

function missing(text: string): Cell {
  return { text, value: null, missing: true };
}

export function plainRows(observations: readonly Observation[]): FigureRow[] {
  return observations.map((observation) => ({ observation, derived: null }));
}
