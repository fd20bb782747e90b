import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/dataset/observation.ts';
import { ARCHIVE } from '../../src/publish/archive.ts';
import { excelCsv } from '../../src/publish/excel.ts';
import { dataFiles } from '../../src/publish/files.ts';
import { OBSERVATION_COLUMNS } from '../../src/publish/observations.ts';
import { translator } from '../../src/i18n/translate.ts';
import { DATASET } from '../views/small.ts';
import { addressesIn, matches } from './addresses.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/data-api.md'), 'utf8');
const described = addressesIn(text);
/** What the build writes besides: the archive, one file compressed, and the receipt. */
const written = [...dataFiles({ dataset: DATASET, history: { origin: '', publications: [] } }).map(({ path }) => path), ARCHIVE, 'data/observations.csv.gz', 'data/receipt.json'];

describe('docs/data-api.md', () => {
  test('describes the address of every file, each once', () => {
    expect(new Set(described).size).toBe(described.length);
    expect(written.filter((path) => described.filter((address) => matches(address, path)).length !== 1)).toEqual([]);
  });

  test('describes no address that no file has', () => {
    expect(described.filter((address) => !written.some((path) => matches(address, path)))).toEqual([]);
  });

  test('names the columns of the figures in their order', () => {
    const rows = text.slice(text.indexOf('| column |'), text.indexOf('One figure may')).split('\n').map((line) => line.split('|')[1] ?? '');
    expect(rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name))).toEqual([...OBSERVATION_COLUMNS]);
  });

  test('names the columns of the Excel form in their order', () => {
    const line = text.split('\n').find((one) => one.startsWith('Columns: ')) ?? '';
    expect([...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name).join(';')).toBe(excelCsv(DATASET, []).trim().replace(/^\ufeff/, ''));
  });

  test('explains every state in the words of the site', () => {
    for (const code of STATUSES) expect(text).toContain(`| \`${code}\` | ${translator('en')(`status.${code}`)} |`);
  });
});

describe('an address of the document', () => {
  test.each([
    ['/data/units/<unit>.csv', 'data/units/sao-mai.csv', true],
    ['/data/units/<unit>.csv', 'data/units/a/b.csv', false],
    ['/data/units/<unit>.csv', 'data/excel/units/sao-mai.csv', false],
    ['/data/search.<lang>.json', 'data/search.vi.json', true],
    ['/data/units.csv', 'data/unitsxcsv', false],
  ])('%s is that of %s: %s', (address, path, is) => {
    expect(matches(address, path)).toBe(is);
  });
});
