import type { Cell, Equation, System } from '../../src/disclosure/system.ts';
import { isSmall, THRESHOLD } from '../../src/disclosure/threshold.ts';
import type { Seeded } from '../text/seeded.ts';

/** A small system of random sums: any wholes of any parts, in rows, columns, chains or apart, some of them contradicted. */
export function randomSystem(seeded: Seeded, numbers: number, sums: number, contradictions: boolean): System {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  const add = (value: number, kind: Cell['kind'] = 'count'): number => {
    const index = cells.length;
    const told = seeded.below(8) > 0;
    cells.push({ index, id: `cell ${String(index).padStart(3, '0')}`, kind, value, told: told ? [index] : [], sensitive: seeded.below(4) > 0, small: isSmall(value, THRESHOLD) });
    return index;
  };
  for (let index = 0; index < numbers; index += 1) add(seeded.pick([0, 1, 1, 2, 3, 4, 5, 6, 9, 14]));
  for (let count = 0; count < sums; count += 1) {
    const parts = [...cells.keys()].filter(() => seeded.below(3) === 0);
    if (parts.length < 2) continue;
    const inTruth = parts.reduce((all, place) => all + (cells[place]?.value ?? 0), 0);
    const holds = !contradictions || seeded.below(5) > 0;
    const whole = add(holds ? inTruth : inTruth + 1);
    equations.push({ terms: [...parts.map((cell) => ({ cell, factor: 1 })), { cell: whole, factor: -1 }], holds });
  }
  return { cells, equations, rows: new Map(cells.map(({ id, told }) => [id, told])) };
}

/** A province of communes by classes, with the sums over both: as large as is asked for, one block. */
export function tableSystem(seeded: Seeded, communes: number, classes: number): System {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  const add = (value: number, sensitive: boolean): number => {
    const index = cells.length;
    cells.push({ index, id: `cell ${index}`, kind: 'count', value, told: [index], sensitive, small: isSmall(value, THRESHOLD) });
    return index;
  };
  const sum = (parts: readonly number[], sensitive: boolean): number => {
    const whole = add(parts.reduce((all, place) => all + (cells[place]?.value ?? 0), 0), sensitive);
    equations.push({ terms: [...parts.map((cell) => ({ cell, factor: 1 })), { cell: whole, factor: -1 }], holds: true });
    return whole;
  };
  const rows = Array.from({ length: communes }, () => Array.from({ length: classes }, () => add(seeded.pick([0, 0, 1, 1, 2, 3, 5, 8, 12, 20]), true)));
  for (const row of rows) sum(row, true);
  const columns = Array.from({ length: classes }, (_, at) => sum(rows.map((row) => row[at] ?? 0), false));
  sum(columns, false);
  return { cells, equations, rows: new Map(cells.map(({ id, told }) => [id, told])) };
}
