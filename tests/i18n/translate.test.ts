import { describe, expect, test } from 'vitest';
import { LANGUAGES, otherLanguage } from '../../src/i18n/language.ts';
import { fill } from '../../src/i18n/fill.ts';
import { translator, type Key } from '../../src/i18n/translate.ts';
import english from '../../src/i18n/en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/vi.json' with { type: 'json' };

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { vi: vietnamese, en: english };
const keys = Object.keys(vietnamese) as Key[];
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const placesIn = (text: string | undefined) => [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('the words of the interface', () => {
  test('have the same keys in both languages, in the same order', () => {
    expect(Object.keys(english)).toEqual(keys);
  });

  test.each(LANGUAGES)('are never empty nor padded in "%s"', (lang) => {
    expect(Object.entries(words[lang] ?? {}).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test.each(LANGUAGES)('are composed Unicode in "%s"', (lang) => {
    expect(Object.entries(words[lang] ?? {}).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  test('have the same places in both languages', () => {
    expect(keys.filter((key) => placesIn(words['vi']?.[key]).join() !== placesIn(words['en']?.[key]).join())).toEqual([]);
  });

  test('have no Vietnamese letter in English outside the name of the site', () => {
    expect(Object.entries(english).filter(([, text]) => VIETNAMESE.test(text.replaceAll('Thước đo', '')))).toEqual([]);
  });

  test('say in Vietnamese what English says, not the same words', () => {
    const same = keys.filter((key) => words['vi']?.[key] === words['en']?.[key] && /\p{L}{3}/u.test((words['vi']?.[key] ?? '').replace(/\{\w+\}/g, '')));
    const shared = same.filter((key) => key !== 'site.name' && !key.startsWith('anchor.') && !key.startsWith('guide.example.'));
    expect(shared).toEqual([]);
  });
});

describe('a translator', () => {
  test.each([
    ['vi', '3 chỉ số'],
    ['en', 'indicators: 3'],
  ] as const)('speaks "%s"', (lang, text) => {
    expect(translator(lang)('topic.count', { count: '3' })).toBe(text);
  });

  test('throws for a key that no language has', () => {
    expect(() => translator('vi')('no.such.key' as Key)).toThrow('No text for "no.such.key" in "vi"');
  });

  test.each(LANGUAGES)('throws where a place is left open, in "%s"', (lang) => {
    expect(() => translator(lang)('topic.count')).toThrow('No place "count"');
    expect(() => translator(lang)('topic.count', { other: '3' })).toThrow('No place "count"');
  });
});

describe('filling', () => {
  test.each([
    ['every place of one name', '{a} và {a}', { a: '1' }, '1 và 1'],
    ['several places', '{a}, {b}', { a: '1', b: '2' }, '1, 2'],
    ['an empty place', '{a}.', { a: '' }, '.'],
    ['a place whose text looks like a place or a pattern', '{a}', { a: '{b} $1 $&' }, '{b} $1 $&'],
    ['nothing', '100 %', {}, '100 %'],
  ])('%s', (_, text, places, filled) => {
    expect(fill(text, places)).toBe(filled);
  });
});

test('each language is the twin of the other, and the first one has no prefix', () => {
  expect(LANGUAGES.map(otherLanguage)).toEqual(['en', 'vi']);
});
