import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { readerOf } from '../../src/dataset/read-export.ts';
import { DIALECTS } from './dialects.ts';
import { targetOf } from '../../src/dataset/read-into.ts';
import { Seeded } from '../text/seeded.ts';
import { readLong, readShort } from './lanes.ts';
import { exportLine } from './make.ts';

const { dataset: { catalogue } } = loadData('data');
const reader = readerOf(catalogue);
const target = targetOf(reader);
const RUNS = 1500;

/** Both ways must give the same of a file: they are one meaning. */
function compare(bytes: Uint8Array, path: string, given = catalogue.exports.find((line) => `exports/${line.path}` === path) ?? null): void {
  expect(readShort(bytes, path, given, target)).toEqual(readLong(bytes, path, given, reader));
}

describe('every file is read into columns as it is read fact by fact', () => {
  const folders = ['data/exports', 'tests/fixtures/samples', ...readdirSync('tests/fixtures').filter((name) => name !== 'samples').map((name) => join('tests/fixtures', name))];
  test.each(folders)('%s', (folder) => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      compare(new Uint8Array(readFileSync(path)), path.replace(/^data\//, ''));
    }
  });
});

const UNITS = [...catalogue.units.values()];
const INDICATORS = [...catalogue.indicators.values()];
const CATEGORIES = [...catalogue.categories.values()].flatMap((rows) => [...rows.values()]);
const SOURCES = [...catalogue.sources.keys()];
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'Đơn vị', 'Tên huyện'], period: ['period', 'Kỳ', 'Năm'], indicator: ['indicator', 'Chỉ tiêu', 'Chỉ số'], category: ['category', 'Phân loại'], value: ['value', 'Giá trị', 'Số lượng (người)', 'Kết quả (%)'],
  denominator: ['denominator', 'Mẫu số'], percent: ['percent', 'Tỷ lệ (%)'], measure: ['measure', 'ĐVT'], status: ['status', 'Trạng thái'], source: ['source', 'Nguồn'], locator: ['locator', 'Vị trí'], noteVi: ['note_vi', 'Ghi chú'],
  noteEn: ['note_en'], operator: ['operator'], index: ['TT'],
};

/** A tidy file with all that offices write, right and wrong. Most cells are right, so that both ways are taken in one file. */
function tidyFile(seeded: Seeded): { readonly bytes: Uint8Array; readonly given: ReturnType<typeof exportLine> | null } {
  const { delimiter, decimal, encode, lineBreak } = seeded.pick(DIALECTS);
  const chance = (oneIn: number) => seeded.below(oneIn) === 0;
  const faulty = seeded.pick([6, 25, 60, 1000]);
  const roles = Object.keys(HEADINGS).filter((role) => (['indicator', 'value'].includes(role) ? !chance(30) : ['unit', 'period'].includes(role) ? !chance(8) : !chance(3)));
  const columns = chance(2) ? roles : roles.map((role) => [seeded.below(99), role] as const).sort((a, b) => a[0] - b[0]).map(([, role]) => role);
  const number = (decimals: number) => {
    const text = (seeded.below(20_000) / 10 ** decimals).toFixed(decimals);
    return chance(faulty) ? text.replace('.', ',') : text.replace('.', decimal);
  };
  const odd = (right: string, ...wrong: readonly string[]) => (chance(faulty) ? seeded.pick(wrong) : right);
  const label = (names: { readonly id: string; readonly name_vi: string; readonly aliases: readonly string[] }) => seeded.pick([names.id, names.name_vi, names.name_vi, ...names.aliases]);
  const [unit, indicator, category] = [seeded.pick(UNITS), seeded.pick(INDICATORS), seeded.pick(CATEGORIES)];
  const merged = chance(3);
  const cells: Readonly<Record<string, () => string>> = {
    unit: () => (merged && !chance(4) ? '' : odd(label(chance(3) ? seeded.pick(UNITS) : unit), 'Tổng cộng', 'Huyện Không Có', 'Cộng', ' ', 'Tong cong')),
    period: () => (merged && !chance(3) ? '' : odd(String(2018 + seeded.below(7)), '2021-12-31', 'Năm 2020', '6 tháng đầu năm 2023', '2O21', 'Mar-22', '')),
    indicator: () => odd(label(chance(3) ? seeded.pick(INDICATORS) : indicator), 'Không có chỉ tiêu này', '', 'Tổng số', '1. Kết nạp', 'Trong đó: nữ'),
    category: () => (chance(2) ? '' : odd(label(chance(3) ? seeded.pick(CATEGORIES) : category), 'Tổng số', 'Rất tốt', 'HTTNV')),
    value: () => odd(number(seeded.pick([0, 0, 1])), '', '-', '…', 'x', '1.234', '1,234', '12 người', 'khoảng 30', '55/58', '55/58 (94,83%)', '7*', '7 (1)', 'nhiều', '="08"', '1 234', '-3', '8/2021', '12345678901', ' 5 ', '007', '1.234,5'),
    denominator: () => (chance(2) ? '' : odd(number(0), '1.046', 'a', '-')),
    percent: () => (chance(2) ? '' : odd(number(2), '12%', '-', '1,234', '9*')),
    measure: () => odd('', '%', 'đảng viên', 'km', 'người'),
    status: () => odd('', 'x', 'z', 'p', 'sai', 'c'),
    source: () => odd(SOURCES[0] ?? '', '', 'khong-co', SOURCES[1] ?? ''),
    locator: () => odd('Biểu 1', '', 'Biểu 2; dòng 3', 'II.1'),
    noteVi: () => odd('', 'ghi chú', 'có "ngoặc"', 'hai\ndòng', 'hỏi?'),
    noteEn: () => odd('', 'a note'),
    operator: () => odd('', '>', '~'),
    index: () => String(seeded.below(100)),
  };
  const quote = (cell: string) => (cell.startsWith('="') ? cell : cell.includes(delimiter) || /["\n]/.test(cell) || chance(40) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const row = () => {
    const made = columns.map((role) => quote(cells[role]?.() ?? '')).join(delimiter);
    return chance(faulty * 3) ? seeded.pick([`${made}${delimiter}`, made.slice(0, made.lastIndexOf(delimiter)), '', delimiter, '(1) Số liệu tạm tính', `* Ghi chú${delimiter.repeat(columns.length - 1)}`, '* Ghi chú dưới bảng', 'Ghi chú: làm tròn', `${made}"`]) : made;
  };
  const header = columns.map((role) => seeded.pick(HEADINGS[role] ?? [role])).join(delimiter);
  const lines = [...(chance(9) ? [''] : []), header, ...Array.from({ length: seeded.below(chance(20) ? 320 : 40) }, row), ...(chance(4) ? ['* Ghi chú cuối bảng', '(1) Ước tính'] : [])];
  const parts = { source: chance(2) ? (SOURCES[0] ?? null) : null, unit: chance(5) ? unit.id : null, indicator: chance(6) ? indicator.id : null, period: chance(4) ? '2021' : null, measure: chance(8) ? '%' : null, locator: chance(4) ? 'I' : null };
  return { bytes: encode(lines.join(lineBreak) + (chance(2) ? lineBreak : '')), given: chance(3) ? null : exportLine('made.csv', parts) };
}

test(`${RUNS} tidy files of all dialects, with faults of all kinds`, { timeout: 120_000 }, () => {
  const seeded = new Seeded(6);
  let observations = 0;
  let issues = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { bytes, given } = tidyFile(seeded);
    const [short, long] = [readShort(bytes, 'exports/made.csv', given, target, seeded.pick([Infinity, Infinity, 50, 700])), readLong(bytes, 'exports/made.csv', given, reader)];
    expect(short, `run ${run}\n${new TextDecoder().decode(bytes).slice(0, 3000)}`).toEqual(long);
    observations += long.observations.length;
    issues += long.issues.length;
  }
  // Both kinds must be there in number, or the comparison says little.
  expect(observations).toBeGreaterThan(RUNS);
  expect(issues).toBeGreaterThan(RUNS);
});
