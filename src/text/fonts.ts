import { readCodePage, unreadLetters } from './code-pages.ts';
import { plausibility } from './plausibility.ts';
import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

/** The encodings that are fonts: the letters on screen are not those in the file. Quotes and dashes are as in windows-1252. */
export const FONTS: readonly { readonly name: string; readonly read: (byteText: string) => string }[] = [
  { name: 'TCVN3 (ABC)', read: (byteText) => readTypography(readTcvn3(byteText)) },
  { name: 'VNI', read: (byteText) => readTypography(readVni(byteText)) },
];

function readTypography(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (byte) => readCodePage(byte, 'windows-1252'));
}

const NON_ASCII = /[^\x00-\x7f]/;
const CELL = /[^\t\n\r;,|"]+/g;
const NO_FONT_HAS = /[\u0100-\u010f\u0112-\u012f\u0132-\u015d\u1ea0-\u1eff]/;

/**
 * Reads font letters that were saved as Unicode, cell by cell: workbooks mix cells in a font with cells in Unicode,
 * and a cell that already reads as Vietnamese stays.
 */
export function readFontInUnicode(text: string, read: (byteText: string) => string): string {
  // A cell that reads well both ways ("tên" is "tờn" in TCVN3) goes with the cells that read well one way only.
  let [unicode, font] = [0, 0];
  for (const [cell] of text.matchAll(CELL)) {
    const choice = NON_ASCII.test(cell) ? choose(cell, read(unreadLetters(cell))) : null;
    if (choice === 'unicode') unicode += 1;
    if (choice === 'font') font += 1;
  }
  return text.replace(CELL, (cell) => {
    if (!NON_ASCII.test(cell)) return cell;
    const converted = read(unreadLetters(cell));
    const choice = choose(cell, converted);
    return choice === 'font' || (choice === 'either' && font > unicode) ? converted : cell;
  });
}

/** Whether a cell reads as Vietnamese as it stands, converted, or either way. */
function choose(cell: string, converted: string): 'unicode' | 'font' | 'either' {
  const before = plausibility(cell);
  const after = plausibility(converted);
  if (NO_FONT_HAS.test(cell) && before.bad === 0) return 'unicode';
  if (after.score === before.score) return NO_FONT_HAS.test(cell) ? 'unicode' : 'either';
  return after.score > before.score && before.bad > 0 ? 'font' : 'unicode';
}
