import { proofOf, type Dialect, type Proof } from './figures.ts';

const NUMBER = /\d[\d.,]*\d/g;
const LONGEST = 100;

/** What the numbers of a file or column prove about their decimal mark. */
export type DialectProof = Set<Proof>;

export function noProof(): DialectProof {
  return new Set();
}

/** Adds what one cell proves; a cell without a mark between digits proves nothing. */
export function addProof(proofs: DialectProof, cell: string): void {
  if (cell.length > LONGEST || (!cell.includes(',') && !cell.includes('.'))) return;
  const proof = proofOf(cell);
  if (proof !== null) proofs.add(proof);
  else for (const [number] of cell.matchAll(NUMBER)) addNumber(proofs, number);
}

function addNumber(proofs: DialectProof, number: string): void {
  const proof = proofOf(number);
  if (proof !== null) proofs.add(proof);
}

/**
 * The decimal mark that is proven. "1,046" beside "34.98" is the point, but not where another number proves the comma:
 * a point before one or two digits stands in comma files too. Two proofs that disagree prove nothing.
 */
export function provenDialect(proofs: DialectProof): Dialect {
  if (proofs.has('comma')) return proofs.has('point') ? null : ',';
  return proofs.has('point') || (proofs.has('commaThousands') && proofs.has('pointDecimals')) ? '.' : null;
}

/** The decimal mark to tell of a file: the proven one, or the comma where points part thousands and nothing speaks against it. */
export function toldDialect(proofs: DialectProof): Dialect {
  const proven = provenDialect(proofs);
  if (proven !== null || proofs.has('comma') || proofs.has('point')) return proven;
  return proofs.has('pointThousands') && !proofs.has('commaThousands') ? ',' : null;
}
