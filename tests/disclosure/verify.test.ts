import { describe, expect, test } from 'vitest';
import { verify } from '../../src/disclosure/verify.ts';
import type { PublishedLine } from '../../src/disclosure/visible.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import { observationsCsv } from '../../src/publish/observations.ts';
import { tableDataset } from './communes.ts';

const dataset = tableDataset([[3, 20, 9], [30, 8, 12], [15, 25, 40]]);

/** The public file of observations, read again. */
const lines = (() => {
  const { dataset: shown } = withhold(dataset);
  const [header = [], ...rows] = parseCsv(observationsCsv(shown, shown.observations));
  return rows.map((cells): PublishedLine => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
})();

const told = (unit: string, category: string, value: string) => lines.map((line) => (line['unit'] === unit && line['category'] === category ? { ...line, value, status: '' } : line));
const secondary = lines.find(({ unit, status, category }) => status === 'c' && unit !== 'a' && category !== 'f1');

describe('the files that were published', () => {
  test('give nothing away', () => {
    expect(verify(dataset, lines)).toEqual([]);
  });

  test('are told of where they show a small count', () => {
    expect(verify(dataset, told('a', 'f1', '3'))[0]).toMatchObject({ kind: 'shown', observation: { unit: 'a', category: 'f1' } });
  });

  test('are told of where one more number makes a small count computable', () => {
    const found = verify(dataset, told(secondary?.['unit'] ?? '', secondary?.['category'] ?? '', '8'));
    expect(found.map(({ kind, observation }) => [kind, observation?.unit, observation?.category])).toContainEqual(['computed', 'a', 'f1']);
  });

  test('are told of where a percent stands without its count', () => {
    expect(verify(dataset, lines.map((line) => (line['status'] === 'c' && line['unit'] === 'a' ? { ...line, percent_computed: '5' } : line))).length).toBeGreaterThan(0);
  });
});
