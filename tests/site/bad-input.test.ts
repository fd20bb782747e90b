import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { badRows, type BadRow } from './bad-rows.ts';
import { bytesOf, checkData, runScript } from './commands.ts';
import { siteOf } from './sites.ts';

const { data } = siteOf('fixture');
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-bad-'));
let copies = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyData(): string {
  const copy = join(folder, String((copies += 1)));
  cpSync(data, copy, { recursive: true });
  return copy;
}

/** Adds the line to its file; gives the line as an editor counts it. */
function add(copy: string, { file, row }: BadRow): number {
  const path = join(copy, file);
  const line = readFileSync(path, 'utf8').split('\n').length;
  appendFileSync(path, `${row}\n`);
  return line;
}

describe('the fixture itself', () => {
  test('has no fault', async () => {
    expect(await checkData(data)).toEqual({ code: 0, publishable: true, issues: [] });
  });
});

describe.concurrent('one wrong line is told with file, line, column and value, and nothing else is', () => {
  test.each(badRows.map((bad) => [bad.fault, bad.file, bad] as const))('%s in %s', async (_, __, bad) => {
    const copy = copyData();
    const line = add(copy, bad);
    const { code, publishable, issues } = await checkData(copy);
    const own = issues.filter((told) => told.code !== 'missing-export' || bad.code === 'missing-export');
    expect(own).toEqual([expect.objectContaining({ code: bad.code, path: bad.file, line, column: bad.column, value: bad.value, severity: 'error' })]);
    expect({ code, publishable }).toEqual({ code: 1, publishable: false });
  });
});

describe('all wrong lines at once', () => {
  const copy = copyData();
  const places = badRows.map((bad) => ({ bad, line: add(copy, bad) }));

  test('are all told in one run, each with its reason and its remedy', async () => {
    const { code, issues } = await checkData(copy);
    const missed = places.filter(({ bad, line }) => !issues.some((told) => told.code === bad.code && told.path === bad.file && told.line === line && told.column === bad.column && told.value === bad.value));
    expect(missed.map(({ bad }) => bad.fault)).toEqual([]);
    expect(issues.filter(({ message, fix }) => message.length < 10 || fix.length < 10)).toEqual([]);
    expect(code).toBe(1);
  });

  test('are told in the order of files and lines', async () => {
    const { issues } = await checkData(copy);
    const order = issues.map(({ path, line }) => `${path} ${String(line ?? 0).padStart(6, '0')}`);
    expect(order).toEqual([...order].sort());
  });

  test.each(['vi', 'en'])('are told to people in "%s" with place and value', async (lang) => {
    const { code, stderr } = await runScript('check.ts', '--data', copy, '--lang', lang);
    const blocks = stderr.split('\n\n');
    const place = lang === 'vi' ? 'dòng' : 'line';
    const missed = places.filter(({ bad, line }) => !blocks.some((told) => new RegExp(`^${bad.file}, ${place} ${line}(?:, [^\\n]*)? · .*\\[${bad.code}\\]\\n`).test(told) && told.includes(bad.value ?? '') && (bad.column === null || told.includes(bad.column))));
    expect(missed.map(({ bad }) => bad.fault)).toEqual([]);
    expect(code).toBe(1);
  });

  test('leave the published site as it was, byte for byte', async () => {
    const out = join(folder, 'site', 'dist');
    mkdirSync(join(out, 'don-vi'), { recursive: true });
    writeFileSync(join(out, 'index.html'), 'the site of yesterday');
    writeFileSync(join(out, 'don-vi', 'index.html'), Buffer.from([0, 255, 13, 10]));
    const before = bytesOf(out);
    const { code, stderr } = await runScript('build.ts', '--data', copy, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('huyen-la');
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(folder, 'site'))).toEqual(['dist']);
  });
});

describe('a file that is wrong as a whole', () => {
  const cases: readonly (readonly [fault: string, change: (copy: string) => void, expected: Readonly<Record<string, unknown>>])[] = [
    ['a file is missing', (copy) => rmSync(join(copy, 'targets.csv')), { code: 'missing-file', path: 'targets.csv', line: null }],
    ['a column is missing', (copy) => edit(copy, 'targets.csv', (text) => text.replace('source;', '').replaceAll(/^((?:[^;]*;){8})[^;]*;/gm, '$1')), { code: 'missing-column', path: 'targets.csv', line: 1, column: 'source' }],
    ['a column is unknown', (copy) => edit(copy, 'targets.csv', (text) => text.replace('clause', 'ghi thêm')), { code: 'unknown-column', path: 'targets.csv', line: 1, column: 'ghi thêm' }],
    ['an export is missing', (copy) => rmSync(join(copy, 'exports', 'mau-06.csv')), { code: 'missing-export', path: 'exports.csv', line: 3, column: 'path', value: 'mau-06.csv' }],
    ['the folder of exports is missing', (copy) => rmSync(join(copy, 'exports'), { recursive: true }), { code: 'missing-export', path: 'exports.csv', line: 2, column: 'path', value: 'mau-2020.csv' }],
    ['an export has a heading twice', (copy) => edit(copy, 'exports/mau-06.csv', (text) => text.replace('note_vi', 'period')), { path: 'exports/mau-06.csv', line: 1 }],
  ];

  test.each(cases)('%s', async (_, change, expected) => {
    const copy = copyData();
    change(copy);
    const { code, issues } = await checkData(copy);
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', ...expected }));
    expect(code).toBe(1);
  });
});

describe('a text that breaks a law of the output', () => {
  test('stops the publication with the page and the law, and leaves nothing behind', async () => {
    const copy = copyData();
    edit(copy, 'topics.csv', (text) => text.replace('Số liệu mô phỏng về kết nạp.', 'Xem https://example.com/ket-nap.'));
    const out = join(folder, 'law', 'dist');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'index.html'), 'the site of yesterday');
    const before = bytesOf(out);
    const { code, stderr } = await runScript('build.ts', '--data', copy, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('chu-de/admissions/index.html: the address of another host: https://example.com');
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(folder, 'law'))).toEqual(['dist']);
  });
});

function edit(copy: string, file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${file}`);
  writeFileSync(path, after);
}
