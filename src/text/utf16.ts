export type ByteOrder = 'le' | 'be';

/** The byte order that the marks, or the place of the zero bytes, give; null where the bytes are not UTF-16. */
export function findUtf16(bytes: Uint8Array): { order: ByteOrder; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { order: 'le', marked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { order: 'be', marked: true };
  const pairs = Math.min(bytes.length, 8192) >> 1;
  if (pairs === 0 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[2 * index] === 0) even += 1;
    if (bytes[2 * index + 1] === 0) odd += 1;
  }
  // Digits, delimiters and plain letters have a zero byte; Vietnamese letters with two marks do not.
  if (odd > 0.25 * pairs && even < 0.02 * pairs) return { order: 'le', marked: false };
  if (even > 0.25 * pairs && odd < 0.02 * pairs) return { order: 'be', marked: false };
  return null;
}

/** Reads UTF-16. Big-endian is turned round first, since not every browser has its decoder. */
export function readUtf16(bytes: Uint8Array, order: ByteOrder): string {
  let units = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (order === 'be') {
    units = units.slice();
    for (let index = 0; index < units.length; index += 2) {
      const high = units[index] ?? 0;
      units[index] = units[index + 1] ?? 0;
      units[index + 1] = high;
    }
  }
  return new TextDecoder('utf-16le').decode(units);
}
