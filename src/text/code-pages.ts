/**
 * The two 8-bit code pages of Windows that Vietnamese files come in, as tables of our own: some Node releases
 * decode 0x80–0x9F of windows-1252 as control characters, where browsers do not.
 * Unassigned bytes keep their code point, so that every byte can be written back.
 */
export type CodePage = 'windows-1252' | 'windows-1258';

const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const ONLY_1258: Readonly<Record<number, string>> = {
  0x8a: '\x8a', 0x8e: '\x8e', 0x9a: '\x9a', 0x9e: '\x9e', 0xc3: 'Ă', 0xcc: '\u0300', 0xd0: 'Đ', 0xd2: '\u0309', 0xd5: 'Ơ',
  0xdd: 'Ư', 0xde: '\u0303', 0xe3: 'ă', 0xec: '\u0301', 0xf0: 'đ', 0xf2: '\u0323', 0xf5: 'ơ', 0xfd: 'ư', 0xfe: '₫',
};

const LETTERS: Readonly<Record<CodePage, readonly string[]>> = { 'windows-1252': letters({}), 'windows-1258': letters(ONLY_1258) };
const BYTES: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  'windows-1252': new Map(LETTERS['windows-1252'].map((letter, byte) => [letter, byte])),
  'windows-1258': new Map(LETTERS['windows-1258'].map((letter, byte) => [letter, byte])),
};

function letters(differences: Readonly<Record<number, string>>): string[] {
  return Array.from({ length: 256 }, (_, byte) => differences[byte] ?? (byte >= 0x80 && byte < 0xa0 ? FROM_0X80.charAt(byte - 0x80) : String.fromCharCode(byte)));
}

/** Bytes as a text in which every character is one byte, U+0000 to U+00FF: what the tables work on. */
export function toByteText(bytes: Uint8Array): string {
  const parts: string[] = [];
  // By `apply`: a spread goes through an iterator, byte by byte.
  for (let start = 0; start < bytes.length; start += 8192) parts.push(String.fromCharCode.apply(null, bytes.subarray(start, start + 8192) as unknown as number[]));
  return parts.join('');
}

/** Reads a byte text by a code page. windows-1258 gives combining marks: NFC is up to the caller. */
export function readCodePage(byteText: string, page: CodePage): string {
  const table = LETTERS[page];
  return byteText.replace(/[\x80-\xff]/g, (byte) => table[byte.charCodeAt(0)] ?? byte);
}

/** As bytes again, by windows-1252, or by windows-1258 where the former has no such letter; what is typography in both stays. */
export function unreadLetters(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (letter) => {
    const byte = BYTES['windows-1252'].get(letter) ?? BYTES['windows-1258'].get(letter) ?? 0;
    return byte < 0xa0 ? letter : String.fromCharCode(byte);
  });
}

/** The way back: what a program that took the bytes for `page` had before it. Characters that the page lacks stay. */
export function unreadCodePage(text: string, page: CodePage): string {
  const table = BYTES[page];
  return text.replace(/[^\x00-\x7f]/g, (letter) => {
    const byte = table.get(letter);
    return byte === undefined ? letter : String.fromCharCode(byte);
  });
}
