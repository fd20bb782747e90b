/** Digits that a sum of doubles holds exactly. */
const EXACT = 15;
const PLAIN_WHOLE = 9;

/**
 * The number in the bytes of a cell, where all readings of it agree: digits alone, or with one mark that cannot part
 * thousands. Nearly all cells of a long file are such, and no string is made of them. Anything else is for `parseNumber`.
 */
export class PlainNumber {
  value = NaN;
  decimals = 0;
  /** What the number proves of the file's decimal mark. */
  proof: 'comma' | 'pointDecimals' | null = null;

  read(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (length === 0 || length > EXACT) return false;
    let digits = 0;
    let mark = -1;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte >= 48 && byte <= 57) digits = digits * 10 + byte - 48;
      else if ((byte === 44 || byte === 46) && mark < 0) mark = at;
      else return false;
    }
    this.proof = null;
    if (mark < 0) {
      this.value = digits;
      this.decimals = 0;
      return length <= PLAIN_WHOLE;
    }
    const before = mark - start;
    const after = end - mark - 1;
    if (before === 0 || after === 0 || (after === 3 && before <= 3 && bytes[start] !== 48)) return false;
    this.value = digits / 10 ** after;
    this.decimals = after;
    if (bytes[mark] === 44) this.proof = 'comma';
    else if (after <= 2) this.proof = 'pointDecimals';
    return true;
  }
}
