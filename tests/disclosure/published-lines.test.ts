import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishedLines } from '../../scripts/published-lines.ts';
import { formatCsv } from '../../src/publish/csv.ts';
import { OBSERVATION_COLUMNS } from '../../src/publish/observations.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts with all that cuts a file in wrong places: marks, ends of lines, formulas, letters of several bytes. */
const TEXTS = ['mẫu', 'một, hai', 'nói "ba"', 'dòng\r\nmới', '=4', "năm'", ''];

test('the lines of a long file are those of its text, cut where its pieces end', () => {
  const rows = Array.from({ length: 6_000 }, (_, row) => OBSERVATION_COLUMNS.map((column, index) => (column === 'value' ? row : (TEXTS[(row * 5 + index) % TEXTS.length] ?? ''))));
  const text = formatCsv(OBSERVATION_COLUMNS, rows);
  expect(text.length).toBeGreaterThan(2 ** 19);
  const [other, file] = [join(folder, 'other.csv'), join(folder, 'observations.csv')];
  writeFileSync(other, formatCsv(['unit', 'value'], [['a', 1]]));
  writeFileSync(file, text);
  const lines = [...publishedLines([other, file])];
  const [header = [], ...cells] = parseCsv(text);
  expect(lines).toHaveLength(rows.length);
  for (const column of Object.keys(lines[0] ?? {})) expect(lines.map((line) => line[column])).toEqual(cells.map((row) => row[header.indexOf(column)]));
});
