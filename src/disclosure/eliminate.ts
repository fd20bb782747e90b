/** Unknowns, each times its factor, that sum to a number. */
export interface Condition {
  readonly terms: readonly { readonly cell: number; readonly factor: number }[];
  readonly sum: number;
}

/** A row of the matrix: the unknowns that have a factor in it, and the right side. Whole numbers without bound, so nothing is rounded. */
interface MatrixRow {
  readonly factors: Map<number, bigint>;
  sum: bigint;
}

/** Factors and sums are whole once multiplied by this: printed percents have few decimals. */
const SCALE = 1_000_000;

/**
 * The unknowns that the equations alone determine, with their values: Gauss-Jordan elimination in whole numbers. An
 * unknown is determined where its row of the reduced matrix holds nothing else.
 */
export function eliminate(conditions: readonly Condition[]): Map<number, number> {
  const frequency = new Map<number, number>();
  for (const { terms } of conditions) for (const { cell } of terms) frequency.set(cell, (frequency.get(cell) ?? 0) + 1);
  const pivots = new Map<number, MatrixRow>();
  // The pivot rows in which an unknown may have a factor: the matrix is nearly empty.
  const rowsWith = new Map<number, Set<MatrixRow>>();
  const enlist = (row: MatrixRow) => {
    for (const cell of row.factors.keys()) rowsWith.set(cell, (rowsWith.get(cell) ?? new Set()).add(row));
  };
  for (const condition of conditions.toSorted((a, b) => a.terms.length - b.terms.length)) {
    const row = rowOf(condition);
    // A pivot row holds no other pivot, so one pass clears the new row.
    for (const cell of [...row.factors.keys()]) {
      const pivot = pivots.get(cell);
      if (pivot !== undefined) cancel(row, pivot, cell);
    }
    // Of the unknowns that are left the one that stands in fewest conditions: it fills up the fewest rows.
    const chosen = [...row.factors.keys()].reduce<number | null>((best, cell) => (best === null || (frequency.get(cell) ?? 0) < (frequency.get(best) ?? 0) ? cell : best), null);
    if (chosen === null) continue;
    for (const other of rowsWith.get(chosen) ?? []) {
      cancel(other, row, chosen);
      enlist(other);
    }
    pivots.set(chosen, row);
    enlist(row);
  }
  return new Map([...pivots].flatMap(([cell, { factors, sum }]) => (factors.size === 1 ? [[cell, Number(sum) / Number(factors.get(cell) ?? 1n) + 0] as const] : [])));
}

function rowOf({ terms, sum }: Condition): MatrixRow {
  const row: MatrixRow = { factors: new Map(), sum: BigInt(Math.round(sum * SCALE)) };
  for (const { cell, factor } of terms) set(row, cell, (row.factors.get(cell) ?? 0n) + BigInt(Math.round(factor * SCALE)));
  return shorten(row);
}

/** Takes as much of `pivot` from `row` as makes the factor of `cell` vanish. */
function cancel(row: MatrixRow, pivot: MatrixRow, cell: number): void {
  const here = row.factors.get(cell) ?? 0n;
  const there = pivot.factors.get(cell) ?? 0n;
  if (here === 0n || there === 0n) return;
  for (const [key, factor] of row.factors) row.factors.set(key, factor * there);
  for (const [key, factor] of pivot.factors) set(row, key, (row.factors.get(key) ?? 0n) - factor * here);
  row.sum = row.sum * there - pivot.sum * here;
  shorten(row);
}

function set({ factors }: MatrixRow, cell: number, factor: bigint): void {
  if (factor === 0n) factors.delete(cell);
  else factors.set(cell, factor);
}

/** Divides a row by what all its numbers share, so that they stay short. */
function shorten(row: MatrixRow): MatrixRow {
  let shared = row.sum < 0n ? -row.sum : row.sum;
  for (const factor of row.factors.values()) {
    shared = greatestCommonDivisor(shared, factor);
    if (shared === 1n) return row;
  }
  if (shared === 0n) return row;
  for (const [key, factor] of row.factors) row.factors.set(key, factor / shared);
  row.sum /= shared;
  return row;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
