import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLES = resolve(ROOT, 'tests/fixtures/samples');

interface Output {
  readonly files: readonly { readonly path: string; readonly rows: readonly Record<string, unknown>[]; readonly totals: readonly unknown[]; readonly errors: readonly Record<string, unknown>[]; readonly warnings: readonly unknown[] }[];
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [resolve(ROOT, 'scripts/read.ts'), ...args], { encoding: 'utf8', cwd: ROOT });
}

describe('npm run read', { timeout: 60_000 }, () => {
  test('gives one object, one entry per file in the order given, whole even where a file cannot be read', () => {
    const { status, stdout } = run('--json', resolve(SAMPLES, '01-excel-vi-baseline.csv'), 'no-such-file.csv', resolve(SAMPLES, '11-number-forms.csv'), '--unit', 'Tỉnh ủy Kon Tum', '--period', '2018-06-19');
    const { files } = JSON.parse(stdout) as Output;
    expect(status).toBe(1);
    expect(files.map(({ rows, errors }) => [rows.length, errors.map((error) => [error['code'], error['line'], error['columnLetter'], error['value']])])).toEqual([
      [18, []],
      [0, [['missing-file', undefined, undefined, undefined]]],
      [15, [['ambiguous-number', 17, 'B', '12,668'], ['ambiguous-number', 18, 'B', '2.125']]],
    ]);
    expect(Object.keys(files[0] ?? {})).toEqual(['path', 'encoding', 'delimiter', 'decimal', 'repaired', 'rows', 'totals', 'errors', 'warnings']);
    expect(files[0]?.rows[0]).toMatchObject({ unit: 'Huyện ủy Tây Sơn', period: '2021', indicator: 'Xếp loại tổ chức cơ sở đảng', category: 'Hoàn thành xuất sắc nhiệm vụ', value: 13, measure: 'tổ chức', line: 2 });
    expect(files[2]?.errors[0]).toHaveProperty('message');
    expect(files[2]?.errors[0]).toHaveProperty('fix');
  });

  test('exits 0 where every file could be read, and tells what was read in words', () => {
    const { status, stdout } = run(resolve(SAMPLES, '02-utf16le-unicode-text.txt'));
    expect(status).toBe(0);
    expect(stdout).toContain('utf-16le with BOM');
    expect(stdout).toContain('8');
  });

  test('messages come in English on request', () => {
    const { stderr } = run('--lang', 'en', resolve(SAMPLES, '16-ragged-rows.csv'));
    expect(stderr).toMatch(/, line 8 · to mend \[too-few-cells\]\n.*columns/);
    expect(stderr).toContain('     8 │ Huyện ủy Tây Sơn;2022;');
    expect(stderr).toContain('What to do: ');
  });
});
