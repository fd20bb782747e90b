import { describe, expect, test } from 'vitest';
import { addProof, noProof, provenDialect, toldDialect } from '../../src/facts/dialect.ts';

function proofOf(cells: readonly string[]): ReturnType<typeof noProof> {
  const proof = noProof();
  for (const cell of cells) addProof(proof, cell);
  return proof;
}

describe('the decimal mark is proven by all numbers of a file together', () => {
  test.each([
    ['one or two decimals after a comma', ['4,14', '187'], ','],
    ['thousand points before a decimal comma', ['9.690,46'], ','],
    ['comma thousands beside decimal points', ['1,046', '34.98'], '.'],
    ['both marks the English way', ['1,234.5'], '.'],
    ['a decimal point beside a proven comma proves nothing', ['68,3%', '43.65%', '12,668'], ','],
    ['comma thousands alone prove nothing', ['1,046', '1,841'], null],
    ['thousand points alone prove nothing', ['1.046'], null],
    ['two proofs that disagree prove nothing', ['9.690,46', '9,690.46'], null],
    ['whole numbers prove nothing', ['12', '13'], null],
  ])('%s', (_, cells, dialect) => expect(provenDialect(proofOf(cells))).toBe(dialect));

  test('thousand points alone are told as a comma file, since they were read as one', () => {
    expect(toldDialect(proofOf(['1.587', '1.902']))).toBe(',');
    expect(toldDialect(proofOf(['12']))).toBe(null);
  });
});
