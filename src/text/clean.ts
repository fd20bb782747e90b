const NEEDS_NFC = /[\u0300-\u036f]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LOOKS_LIKE_D = /[\u00d0\u0189\u00f0\u0256]/;

/**
 * The last step of decoding, once the encoding is settled: composed letters, no invisible characters, one Đ.
 * Not earlier: in TCVN3 ư is the soft hyphen and é is Ð. Each step is skipped where nothing needs it, for long files.
 */
export function cleanText(text: string): string {
  let clean = text;
  if (NEEDS_NFC.test(clean)) clean = clean.normalize('NFC');
  if (INVISIBLE.test(clean)) clean = clean.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  if (LOOKS_LIKE_D.test(clean)) clean = clean.replace(/[\u00d0\u0189]/g, 'Đ').replace(/[\u00f0\u0256]/g, 'đ');
  return clean;
}
