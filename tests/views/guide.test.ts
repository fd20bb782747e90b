import { describe, expect, test } from 'vitest';
import { issueText } from '../../scripts/report.ts';
import { SCHEMAS } from '../../src/catalogue/schemas.ts';
import { placeIssues } from '../../src/dataset/place-issues.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { findTidyColumns } from '../../src/facts/tidy-columns.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { buildGuide } from '../../src/views/guide.ts';
import { paths } from '../../src/views/paths.ts';
import { contextOf } from './small.ts';

/** The file of the guide's example. */
const FILE = 'Đơn vị: Huyện Tây Sơn\r\nNội dung;Năm 2024\r\nSố thôn;43\r\nThôn có chi bộ;Thg8-43\r\n';

describe.each(LANGUAGES)('the guide in "%s"', (lang) => {
  const { sections } = buildGuide(contextOf(lang, paths.guide));
  const tables = sections.flatMap(({ table }) => table ?? []);

  test('shows a message as the check tells it', () => {
    const path = 'exports/tay-son-2024.csv';
    const reading = readFile(new TextEncoder().encode(FILE), { path, vocabulary: DEFAULT_VOCABULARY });
    const told = placeIssues(reading.issues, reading).map((issue) => issueText(issue, lang));
    const message = sections.flatMap(({ message }) => message ?? [])[0];
    expect(told).toEqual([`${message?.place}\n  ${message?.text}\n${message?.excerpt}\n  ${message?.fix}`]);
  });

  test('names the columns of exports.csv, all and in their order', () => {
    expect(tables[1]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(Object.keys(SCHEMAS.exports.shape));
  });

  test('names the columns of the long form as the reader knows them, by either name', () => {
    const columns = tables[2]?.rows.map(({ cells }) => cells[0]) ?? [];
    const roles = (names: readonly (string | undefined)[]) => Object.keys(findTidyColumns(names.map((name) => name ?? '')) ?? {});
    expect(roles(columns.map((cell) => cell?.text))).toHaveLength(14);
    expect(roles(columns.map((cell) => cell?.text))).toEqual(roles(columns.map((cell) => cell?.detail)));
  });
});
