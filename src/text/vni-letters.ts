/**
 * VNI-Windows: a vowel and, after it, a mark written as a letter of its own ("Toång" is "Tổng").
 * A pair is read before a single letter, since ô and ö are both letters (ơ, ư) and bases.
 */
export const VNI_BASES: Readonly<Record<string, string>> = {
  A: 'A', a: 'a', E: 'E', e: 'e', O: 'O', o: 'o', U: 'U', u: 'u', Y: 'Y', y: 'y', ô: 'ơ', Ô: 'Ơ', ö: 'ư', Ö: 'Ư',
};

/** Each mark also stands as a capital, after a capital. */
export const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323', â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323', ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
};

export const VNI_SINGLES: Readonly<Record<string, string>> = {
  ñ: 'đ', Ñ: 'Đ', ô: 'ơ', Ô: 'Ơ', ö: 'ư', Ö: 'Ư', í: 'í', Í: 'Í', ì: 'ì', Ì: 'Ì', æ: 'ỉ', Æ: 'Ỉ', ó: 'ĩ', Ó: 'Ĩ', ò: 'ị', Ò: 'Ị', î: 'ỵ', Î: 'Ỵ',
};
