import { describe, expect, test } from 'vitest';
import { factWarnings } from '../../src/audit/read/fact-warnings.ts';
import english from '../../src/i18n/issues.en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/issues.vi.json' with { type: 'json' };
import { describeIssue } from '../../src/issues/describe.ts';
import { issue, type Issue } from '../../src/issues/issue.ts';
import { MAX_ROWS } from '../../src/tables/cells.ts';
import { decode, MAX_BYTES } from '../../src/text/decode.ts';
import { readText } from './read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tidy = (row: string): readonly Issue[] => readText(`unit;period;indicator;category;value\n${row}\na;2021;x;u;1\na;2021;x;v;1\n`).issues;

/** One way to each code: a text that has the fault. */
const WAYS: Readonly<Record<keyof typeof vietnamese, () => readonly Issue[]>> = {
  'ambiguous-number': () => tidy('a;2021;x;u;12,668'),
  'not-a-number': () => tidy('a;2021;x;u;Đạt'),
  'bad-period': () => tidy('a;2021-13;x;u;1'),
  'duplicate-header': () => readText('Nội dung;Năm 2021;Năm 2021\nKết nạp;1;2\n').issues,
  'too-few-cells': () => tidy('a;2021;x;1'),
  'too-many-cells': () => tidy('a;2021;x;y;u;1'),
  'unterminated-quote': () => readText('a;b\nx;"1\ny;2\n').issues,
  'stray-quote': () => readText('a;b\nx 5" y;1\ny;2\n').issues,
  'letters-lost': () => decode(bytes('Huy?n ?y Nam Trà My;T?ng s? ??ng viên')).issues,
  'workbook-not-csv': () => decode(Uint8Array.of(0x50, 0x4b, 3, 4)).issues,
  'not-text': () => decode(bytes('%PDF-1.7')).issues,
  'too-large': () => decode(new Uint8Array(MAX_BYTES + 1)).issues,
  'too-many-rows': () => readText('a;1\n'.repeat(MAX_ROWS + 2)).issues,
  'too-many-columns': () => readText(`${'a;'.repeat(2000)}a\n`).issues,
  'excel-date-damage': () => tidy('a;2021;x;u;Mar-22'),
  'personal-data': () => readText('TT;Họ và tên\n1;x\n').issues,
  'no-table': () => readText('').issues,
  'missing-context': () => readText('Nội dung;Năm 2021\nKết nạp;1\n').issues,
  'repaired-encoding': () => decode(bytes('Huyá»‡n á»§y TÃ¢y SÆ¡n')).issues,
  'empty-table': () => readText('unit;period;indicator;category;value\n').issues,
  'percent-mismatch': () => warned('a;2021;x;Tốt;12/58;50,0\n'),
  'total-mismatch': () => warned('TT;Nội dung;Năm 2021\n1;HTXSNV;10\n2;HTTNV;20\n;Cộng;31\n', false),
  'base-change': () => warned('a;2019;x;Tốt;8/43;\na;2020;x;Tốt;9/43;\na;2021;x;Tốt;9/35;\n'),
  'scheme-break': () => warned('a;2017;x;TSVM;8/43;\na;2019;x;HTXSNV;9/43;\n'),
  'cap-exceeded': () => warned('a;2021;Xếp loại tổ chức cơ sở đảng;HTXSNV;20;\na;2021;Xếp loại tổ chức cơ sở đảng;Hoàn thành tốt nhiệm vụ trở lên;40;\n'),
  'nameless-column': () => readText('Nội dung;;Năm 2021\nKết nạp;1;2\n').issues,
};

/** The warnings of a tidy text, under its headings, or of any other text. */
function warned(text: string, tidyText = true): Issue[] {
  const { rows, totals } = readText(`${tidyText ? 'Đơn vị;Năm;Chỉ tiêu;Phân loại;Kết quả;Tỷ lệ (%)\n' : ''}${text}`, { unit: 'Huyện A', indicator: 'Xếp loại đảng viên' });
  return factWarnings(rows, totals);
}

const SCOLDING = /không hợp lệ|sai quy định|vi phạm quy|bất hợp pháp|lỗi của bạn|vui lòng|xin hãy|invalid|illegal|please|forbidden|must not|error/i;

describe('every fault says what was found, why it cannot be read, and what to do', { timeout: 60_000 }, () => {
  test.each(Object.keys(vietnamese) as (keyof typeof vietnamese)[])('%s', (code) => {
    const found = WAYS[code]().find((candidate) => candidate.code === code);
    if (found === undefined) throw new Error(`No such fault came out: ${code}`);
    for (const lang of ['vi', 'en'] as const) {
      const { message, fix } = describeIssue(found, lang);
      expect(`${message} ${fix}`).not.toMatch(SCOLDING);
      expect(`${message} ${fix}`).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(message.length).toBeGreaterThan(30);
      expect(fix.length).toBeGreaterThan(20);
      if (found.value !== null && found.value !== '' && lang === 'vi' && vietnamese[code].message.includes('{value}')) expect(message).toContain(found.value.slice(0, 20));
    }
  });

  test('both languages have the same codes and the same places', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name ?? '').replace(/(?:Vi|En)$/, '')).sort();
    for (const code of Object.keys(vietnamese) as (keyof typeof vietnamese)[]) {
      expect(places(`${english[code].message}${english[code].fix}`)).toEqual(places(`${vietnamese[code].message}${vietnamese[code].fix}`));
    }
  });

  test('a long value is shown shortened, on one line', () => {
    const { message } = describeIssue(issue('not-a-number', { value: `a\n${'x'.repeat(5000)}` }), 'en');
    expect(message).toContain('“a xxx');
    expect(message.length).toBeLessThan(300);
  });

  test('an unknown code is a fault of the program', () => expect(() => describeIssue(issue('no-such-code'), 'vi')).toThrow('no-such-code'));
});
