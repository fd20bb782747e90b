import { VNI_BASES, VNI_MARKS, VNI_SINGLES } from './vni-letters.ts';

const marks = new Map<string, string>(Object.entries(VNI_MARKS).flatMap(([letter, mark]) => [[letter, mark], [letter.toUpperCase(), mark]]));
const PAIR_OR_SINGLE = new RegExp(`([${Object.keys(VNI_BASES).join('')}])([${[...marks.keys()].join('')}])|([${Object.keys(VNI_SINGLES).join('')}])`, 'g');

/** Reads text typed in a VNI font, one character per byte; other characters stay. */
export function readVni(byteText: string): string {
  return byteText
    .replace(PAIR_OR_SINGLE, (letters, base?: string, mark?: string) =>
      base === undefined || mark === undefined ? (VNI_SINGLES[letters] ?? letters) : (VNI_BASES[base] ?? base) + (marks.get(mark) ?? mark))
    .normalize('NFC');
}
