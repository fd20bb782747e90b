import type { Language } from '../i18n/language.ts';

/** Words with which people name a place themselves, and what they are in English. */
const PLACES: Readonly<Record<string, string>> = { mục: 'section', biểu: 'table', bảng: 'table', 'phụ lục': 'annex', trang: 'page' };

/**
 * Where in a document a figure stands, in words. The files keep the short form: `fn21` is a footnote,
 * `II.1.1` a section, "Phần 2, mục 3" a section of a part, "Biểu 2" a table.
 */
export function formatLocator(locator: string, lang: Language): string {
  const footnote = /^fn(\d+)$/.exec(locator);
  if (footnote !== null) return lang === 'vi' ? `chú thích\u00a0${footnote[1]}` : `footnote\u00a0${footnote[1]}`;
  const part = /^Phần (\w+), mục (.+)$/.exec(locator);
  if (part !== null) return lang === 'vi' ? `phần\u00a0${part[1]}, mục\u00a0${part[2]}` : `part\u00a0${part[1]}, section\u00a0${part[2]}`;
  const [, word = '', place = ''] = /^(mục|biểu|bảng|phụ lục|trang)\s+(.+)$/i.exec(locator) ?? [];
  if (word !== '') return `${lang === 'vi' ? word.toLowerCase() : (PLACES[word.toLowerCase()] ?? '')}\u00a0${place}`;
  return lang === 'vi' ? `mục\u00a0${locator}` : `section\u00a0${locator}`;
}
