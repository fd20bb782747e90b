import { TCVN3, TCVN3_STAND_INS } from './tcvn3-letters.ts';

/** Reads text typed in a TCVN3 (ABC) font, one character per byte; other characters stay. */
export function readTcvn3(byteText: string): string {
  return byteText.replace(/[^\x00-\x7f]/g, (letter) => TCVN3[TCVN3_STAND_INS[letter] ?? letter.charCodeAt(0)] ?? letter);
}
