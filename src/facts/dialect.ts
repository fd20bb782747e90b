import { proofOf, type Dialect } from './figures.ts';

const NUMBER = /\d[\d.,]*\d/g;
const LONGEST = 100;

/** Collects what the numbers of a file or column prove about their decimal mark. */
export interface DialectProof {
  comma: boolean;
  point: boolean;
  commaThousands: boolean;
  pointDecimals: boolean;
  pointThousands: boolean;
}

export function noProof(): DialectProof {
  return { comma: false, point: false, commaThousands: false, pointDecimals: false, pointThousands: false };
}

/** Adds what one cell proves; a cell without a mark between digits proves nothing. */
export function addProof(proof: DialectProof, cell: string): void {
  if (cell.length > LONGEST || (!cell.includes(',') && !cell.includes('.'))) return;
  for (const [number] of cell.matchAll(NUMBER)) addNumber(proof, number);
}

function addNumber(proof: DialectProof, number: string): void {
  const says = proofOf(number);
  if (says === ',') proof.comma = true;
  else if (says === '.') proof.point = true;
  else if (says === 'comma-thousands') proof.commaThousands = true;
  else if (says === 'point-decimals') proof.pointDecimals = true;
  else if (says === 'point-thousands') proof.pointThousands = true;
}

/**
 * The decimal mark that is proven. "1,046" beside "34.98" is the point, but not where another number proves the comma:
 * a point before one or two digits stands in comma files too. Two proofs that disagree prove nothing.
 */
export function provenDialect(proof: DialectProof): Dialect {
  if (proof.comma) return proof.point ? null : ',';
  return proof.point || (proof.commaThousands && proof.pointDecimals) ? '.' : null;
}

/** The decimal mark to tell of a file: the proven one, or the comma where points part thousands and nothing speaks against it. */
export function toldDialect(proof: DialectProof): Dialect {
  const proven = provenDialect(proof);
  if (proven !== null || proof.comma || proof.point) return proven;
  return proof.pointThousands && !proof.commaThousands ? ',' : null;
}
