import { describe, expect, test } from 'vitest';
import { matchFacts } from '../../src/dataset/match.ts';
import { namesOf } from '../../src/dataset/names.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { dataText } from '../../src/gather/data-files.ts';
import { EXPORT_COLUMNS, exportLines } from '../../src/gather/figures.ts';
import { OBSERVATION_COLUMNS, observationsCsv } from '../../src/publish/observations.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import { readText } from '../facts/read.ts';
import { catalogueOf, datasetOf, indicator, measure, observation, source, unit } from '../dataset/make.ts';

const ROWS = {
  units: [unit('unit')], sources: [source('source')],
  measures: [measure('member'), measure('percent', { kind: 'rate' })],
  indicators: [indicator('share', { base: 'member' }), indicator('count'), indicator('rate', { measure: 'percent' })],
};
const CATALOGUE = catalogueOf(ROWS);

/** A figure published, gathered, and read again. */
function again(figure: Observation): readonly Observation[] {
  const [header = [], ...rows] = parseCsv(observationsCsv(datasetOf(ROWS, [figure]), [figure]));
  const lineOf = exportLines(header, { units: [], topics: [], measures: [...CATALOGUE.measures.values()], schemes: [], categories: [], indicators: [...CATALOGUE.indicators.values()], sources: [], targets: [], claims: [], 'findings-answered': [], exports: [] });
  const reading = readText(dataText(EXPORT_COLUMNS, rows.map(lineOf)));
  expect(reading.issues).toEqual([]);
  const { observations, issues } = matchFacts(reading.rows, { file: 'gathered.csv', given: null, catalogue: CATALOGUE, names: namesOf(CATALOGUE) });
  expect(issues).toEqual([]);
  return observations;
}

describe('a published figure, gathered', () => {
  test.each<[string, Partial<Observation>]>([
    ['a count', { indicator: 'count', value: 1046 }],
    ['nothing of nothing', { indicator: 'share', value: 0, denominator: 0 }],
    ['a count below nothing', { indicator: 'count', value: -12.5 }],
    ['a number with three decimals, which might be thousands', { indicator: 'count', value: 1.046 }],
    ['the same below nothing', { indicator: 'count', value: -21.046 }],
    ['a number of ten digits', { indicator: 'count', value: 1234567890 }],
    ['a share with the zeros that were printed', { indicator: 'share', value: 55, denominator: 58, percentReported: 94.8, percentDecimals: 2 }],
    ['a share with three decimals', { indicator: 'share', value: 55, denominator: 58, percentReported: 94.828, percentDecimals: 3 }],
    ['a share alone', { indicator: 'share', percentReported: 94.83, percentDecimals: 2 }],
    ['a share and its base alone', { indicator: 'share', denominator: 58, percentReported: 94.83, percentDecimals: 2 }],
    ['a rate with its digits', { indicator: 'rate', measure: 'percent', value: 12.5, percentDecimals: 2 }],
    ['a rate with three decimals, below nothing', { indicator: 'rate', measure: 'percent', value: -12.125, percentDecimals: 3 }],
    ['more than', { indicator: 'count', value: 515000, operator: '>' }],
    ['about', { indicator: 'share', percentReported: 80, operator: '~' }],
    ['notes', { indicator: 'count', value: 5, note: { vi: '=ước, "tạm"\ntính', en: '-estimate' } }],
    ['a period of several years, and a place', { indicator: 'count', value: 5, period: '2020/2025', locator: 'II.1; fn2, bảng 3' }],
    ...(['z', 'x', 'c', 'u', 'k'] as const).map((status): [string, Partial<Observation>] => [`no figure, and why: ${status}`, { indicator: 'share', status }]),
    ...(['p', 'r', 'b'] as const).map((status): [string, Partial<Observation>] => [`a figure of which something is said: ${status}`, { indicator: 'count', value: 5, status }]),
    ['a base whose count is withheld', { indicator: 'share', denominator: 58, status: 'c' }],
    ['a state that follows from the numbers', { indicator: 'share', value: 5, denominator: 12 }],
    ['a state that does not follow from them', { indicator: 'share', value: 5, denominator: 58, status: 'u' }],
  ])('says what it said: %s', (_, parts) => {
    const { file: _file, line: _line, columnLetter: _letter, key: _key, ...told } = observation({ source: 'source', ...parts });
    expect(again(observation({ source: 'source', ...parts }))).toEqual([expect.objectContaining(told)]);
  });

  test('keeps in its state that a base is withheld', () => {
    expect(again(observation({ source: 'source', indicator: 'share', value: 5, baseWithheld: true }))).toEqual([expect.objectContaining({ value: 5, denominator: null, status: 'c' })]);
  });

  test('is read by its columns, wherever they stand', () => {
    const turned = [...OBSERVATION_COLUMNS].reverse();
    const cells = turned.map((column) => ({ unit: 'unit', indicator: 'count', period: '2021', value: '5', source: 'source', locator: 'I' } as Readonly<Record<string, string>>)[column] ?? '');
    const lineOf = exportLines(turned, { units: [], topics: [], measures: [], schemes: [], categories: [], indicators: [], sources: [], targets: [], claims: [], 'findings-answered': [], exports: [] });
    expect(lineOf(cells)).toEqual(['unit', 'count', '', '2021', '', '5', '', '', '', 'source', 'I', '', '']);
  });
});
