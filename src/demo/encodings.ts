import { unreadCodePage } from '../text/code-pages.ts';
import { remember } from '../text/remember.ts';
import { TCVN3 } from '../text/tcvn3-letters.ts';

/** Text to bytes, the ways that offices save it: the opposite of what `text/` reads. */
export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[2 * index + (order === 'le' ? 0 : 1)] = code & 0xff;
    bytes[2 * index + (order === 'le' ? 1 : 0)] = code >> 8;
  }
  return bytes;
}

/** One byte for each character of a text of Latin-1 letters. */
export function toBytes(byteText: string): Uint8Array {
  const bytes = new Uint8Array(byteText.length);
  for (let index = 0; index < byteText.length; index += 1) bytes[index] = byteText.charCodeAt(index);
  return bytes;
}

const tcvn3 = new Map(Object.entries(TCVN3).map(([byte, letter]) => [letter, String.fromCharCode(Number(byte))]));

/** Text as typed in a .VnTime font, one character per byte. It has no capitals with tones: they become small letters. */
export function typeTcvn3(text: string): string {
  return text.normalize('NFC').replace(/[^\x00-\x7f]/g, (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Text as Excel writes it on a Vietnamese Windows, one character per byte: letters with hat or horn whole, tones behind them. */
export function typeWindows1258(text: string): string {
  return text.normalize('NFC').replace(/[^\x00-\x7f]/g, windows1258Letter);
}

const windows1258Letter = remember((letter) => {
  const parted = letter.normalize('NFD');
  const tone = TONES.exec(parted)?.[0] ?? '';
  return unreadCodePage(`${parted.replace(TONES, '').normalize('NFC')}${tone}`, 'windows-1258');
});
