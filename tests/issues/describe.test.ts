import { describe, expect, test } from 'vitest';
import dataEn from '../../src/i18n/data-issues.en.json' with { type: 'json' };
import dataVi from '../../src/i18n/data-issues.vi.json' with { type: 'json' };
import fileEn from '../../src/i18n/issues.en.json' with { type: 'json' };
import fileVi from '../../src/i18n/issues.vi.json' with { type: 'json' };
import { LANGUAGES } from '../../src/i18n/language.ts';
import { describeIssue } from '../../src/issues/describe.ts';
import { issue } from '../../src/issues/issue.ts';

type Words = Readonly<Record<string, { readonly message: string; readonly fix: string }>>;
const sets: readonly (readonly [name: string, vi: Words, en: Words])[] = [['of the catalogue', dataVi, dataEn], ['of exports', fileVi, fileEn]];
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe.each(sets)('the words for faults %s', (_, vi, en) => {
  test('have the same codes in both languages, and none of them is empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    expect([...Object.entries(vi), ...Object.entries(en)].filter(([, { message, fix }]) => message.trim() === '' || fix.trim() === '')).toEqual([]);
  });

  test('are English in English: Vietnamese stands in quotation marks, and in the examples of periods', () => {
    const plain = (text: string) => text.replace(/"[^"]*"|“[^”]*”|6 tháng đầu năm|quý(?= I)|tháng(?= \d)/g, '');
    expect(Object.entries(en).filter(([, { message, fix }]) => VIETNAMESE.test(plain(`${message} ${fix}`)))).toEqual([]);
  });
});

describe('an issue in words', () => {
  const unknown = issue('unknown-unit', { path: 'exports/a.csv', line: 4, column: 'unit', value: 'Huyện Lạ', details: { list: 'units.csv', figures: '1', nearVi: '–', nearEn: '–' } });

  test.each(LANGUAGES)('names the value, and the file in which to mend it, in "%s"', (lang) => {
    const { message, fix } = describeIssue(unknown, lang);
    expect(message).toContain('Huyện Lạ');
    expect(`${message} ${fix}`).toContain('units.csv');
  });

  test('differs between the languages', () => {
    expect(describeIssue(unknown, 'vi').message).not.toBe(describeIssue(unknown, 'en').message);
  });

  test('shows the beginning of a long value, on one line', () => {
    const { message } = describeIssue({ ...unknown, value: `a\n\n${'b'.repeat(500)}` }, 'vi');
    expect(message).toContain(`a ${'b'.repeat(77)}…`);
    expect(message).not.toContain('b'.repeat(78));
  });

  test('keeps a value of 80 signs whole', () => {
    expect(describeIssue({ ...unknown, value: 'b'.repeat(80) }, 'vi').message).toContain('b'.repeat(80));
  });

  test('fills in value, column and line wherever its words ask for them', () => {
    const words: Words = { ...dataVi, ...fileVi };
    const asked = Object.entries(words).flatMap(([code, { message, fix }]) => [...`${message} ${fix}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [code, name] as const));
    for (const [code, name] of asked) {
      const details = Object.fromEntries(asked.filter(([other]) => other === code).map(([, place]) => [place, '…']));
      const told = Object.values(describeIssue(issue(code, { value: 'GIÁ', column: 'CỘT', columnLetter: 'XFD', line: 42, details }), 'vi')).join(' ');
      expect(told).toContain(({ value: 'GIÁ', column: 'CỘT', columnLetter: 'XFD', line: '42' } as Record<string, string>)[name] ?? '…');
    }
    expect(asked.length).toBeGreaterThan(20);
  });

  test('of a code that nobody knows is a fault of the caller', () => {
    expect(() => describeIssue(issue('no-such-code'), 'vi')).toThrow('No words for the issue "no-such-code"');
  });
});
