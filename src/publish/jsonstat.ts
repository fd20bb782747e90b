import type { Indicator } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { STATUSES, type Observation } from '../dataset/observation.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import { formatPeriod } from '../format/periods.ts';
import { translator, type Key } from '../i18n/translate.ts';
import { computedPercent } from '../measures/share.ts';
import { rawNumber } from './csv.ts';
import { cubeOf, mentionsIn, placeIn, TOTAL, type Cube } from './cube.ts';
import { printedPercent, stateCode } from './observations.ts';

/** What a figure says, by the columns of `observations.csv`. */
const KINDS = { value: 'column.value', denominator: 'column.base', percent_reported: 'column.printed', percent_computed: 'column.share' } as const satisfies Readonly<Record<string, Key>>;
const KIND_COUNT = Object.keys(KINDS).length;

/** More documents than these are counted, not named. */
const MOST_SOURCES = 12;

const [vi, en] = [translator('vi'), translator('en')];

/**
 * `/data/jsonstat/<indicator>.json`: the lines of an indicator as a cube by JSON-stat 2.0, labels in Vietnamese. Most
 * cells of a cube are empty, so that `value` names those that are not; unit after unit, since a nation has very many.
 */
export function* jsonstatInPieces(dataset: Dataset, indicator: Indicator): Iterable<string> {
  noteRead(`indicator ${indicator.id}`);
  const cube = apart(() => cubeOf(dataset, indicator));
  const head = JSON.stringify({ version: '2.0', class: 'dataset', ...aboutOf(dataset, indicator, cube), ...shapeOf(dataset, indicator, cube) });
  yield `${head.slice(0, -1)},\n"value":{`;
  yield* joined(cube, (unit) => apart(() => valuesOf(dataset, indicator, unit, cube)));
  yield '},\n"status":{';
  yield* joined(cube, (unit) => apart(() => statesOf(dataset, indicator, unit, cube)));
  yield '}}\n';
}

function* joined({ units }: Cube, cellsOf: (unit: string) => readonly string[]): Iterable<string> {
  let mark = '\n';
  for (const unit of units.keys()) {
    const cells = cellsOf(unit);
    if (cells.length === 0) continue;
    yield mark + cells.join(',');
    mark = ',\n';
  }
}

function valuesOf(dataset: Dataset, { id }: Indicator, unit: string, cube: Cube): string[] {
  return mentionsIn(dataset, id, unit).flatMap(({ observation, mention }) => {
    const first = placeIn(cube, observation, mention) * KIND_COUNT;
    return numbersOf(dataset, observation).flatMap((value, kind) => (value === null ? [] : [`"${first + kind}":${value}`]));
  });
}

/** In the order of the kinds. */
function numbersOf({ catalogue }: Dataset, observation: Observation): (number | null)[] {
  const printed = printedPercent(catalogue, observation);
  return [observation.value, observation.denominator, printed === null ? null : Number(printed), rawNumber(computedPercent(observation))];
}

/** The state of a figure stands at its value, there or not; behind it whether the value is "more than" or "about". */
function statesOf(dataset: Dataset, { id }: Indicator, unit: string, cube: Cube): string[] {
  return mentionsIn(dataset, id, unit).flatMap(({ observation, mention }) => {
    const state = [stateCode(dataset.catalogue, observation), observation.operator].filter((part) => part !== null).join(' ');
    return state === '' ? [] : [`"${placeIn(cube, observation, mention) * KIND_COUNT}":${JSON.stringify(state)}`];
  });
}

function aboutOf({ catalogue }: Dataset, { id, name_vi, name_en, definition_vi, definition_en }: Indicator, { sources }: Cube): object {
  return {
    label: name_vi,
    source: sources.length > MOST_SOURCES ? vi('jsonstat.sources', { count: String(sources.length) }) : sources.map((source) => catalogue.sources.get(source)?.title_vi ?? source).join('; '),
    note: [definition_vi, vi('jsonstat.note'), definition_en, en('jsonstat.note')],
    extension: { indicator: id, label_en: name_en, status: Object.fromEntries(STATUSES.map((code) => [code, { vi: vi(`status.${code}`), en: en(`status.${code}`) }])) },
  };
}

function shapeOf({ catalogue: { units, categories, measures } }: Dataset, { measure, base }: Indicator, cube: Cube): object {
  const categoryName = (place: string) => {
    const [scheme = '', category = ''] = place.split('/');
    return place === TOTAL ? vi('category.total') : (categories.get(scheme)?.get(category)?.name_vi ?? place);
  };
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const measured = { value: measures.get(measure)?.name_vi, denominator: measures.get(base ?? '')?.name_vi, percent_reported: '%', percent_computed: '%' };
  const dimensions = {
    unit: dimensionOf('column.unit', cube.units.keys(), (id) => units.get(id)?.name_vi ?? id),
    period: dimensionOf('column.period', cube.periods.keys(), (id) => formatPeriod(id, 'vi')),
    category: dimensionOf('column.category', cube.categories.keys(), categoryName),
    mention: dimensionOf('jsonstat.mention', Array.from({ length: cube.mentions }, (_, index) => String(index + 1)), (number) => vi('jsonstat.mentionNumber', { number })),
    kind: dimensionOf('column.figure', kinds, (kind) => vi(KINDS[kind as keyof typeof KINDS]), Object.fromEntries(Object.entries(measured).flatMap(([kind, label]) => (label === undefined ? [] : [[kind, { label }]])))),
  };
  return { id: Object.keys(dimensions), size: Object.values(dimensions).map(({ category: { index } }) => index.length), role: { geo: ['unit'], time: ['period'], metric: ['kind'] }, dimension: dimensions };
}

function dimensionOf(label: Key, ids: Iterable<string>, nameOf: (id: string) => string, unit?: object): { readonly label: string; readonly category: { readonly index: readonly string[]; readonly label: object } } {
  const index = [...ids];
  return { label: vi(label), category: { index, label: Object.fromEntries(index.map((id) => [id, nameOf(id)])), ...(unit === undefined ? {} : { unit }) } };
}
