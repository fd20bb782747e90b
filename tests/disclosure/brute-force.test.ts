import { describe, expect, test } from 'vitest';
import { withhold } from '../../src/disclosure/withhold.ts';
import { Seeded } from '../text/seeded.ts';
import { letter, shown, tableDataset } from './communes.ts';

/** No cell of these tables is larger than this in truth; a reader who tries all numbers up to it misses none of the small ones. */
const LARGEST = 12;

/**
 * Independent of the program: every table of whole numbers that fits what is shown is tried. Hidden cells are at least 1,
 * since zeros are shown. Gives the values that each hidden cell takes; it stops once each has two.
 */
function valuesOfHidden(published: Readonly<Record<string, number | null>>, communes: number, forms: number): Map<string, Set<number>> {
  const known = (unit: string, form: string) => published[`${unit} ${form}`] ?? null;
  const units = Array.from({ length: communes }, (_, index) => letter(index));
  const names = Array.from({ length: forms }, (_, index) => `f${index + 1}`);
  const values = new Map(Object.entries(published).flatMap(([cell, value]) => (value === null ? [[cell, new Set<number>()] as const] : [])));
  const rows = units.map((unit) => rowsThatFit(names.map((form) => known(unit, form)), known(unit, 'total')));
  const settled = () => [...values.values()].every(({ size }) => size > 1);
  const visit = (chosen: readonly (readonly number[])[]): void => {
    if (settled()) return;
    const row = rows[chosen.length];
    if (row !== undefined) {
      for (const one of row) if (columnsFit([...chosen, one], chosen.length + 1 === units.length)) visit([...chosen, one]);
      return;
    }
    const sums = names.map((_, at) => total(chosen.map((cells) => cells[at] ?? 0)));
    const all: Record<string, number> = { 'p total': total(sums) };
    names.forEach((form, at) => (all[`p ${form}`] = sums[at] ?? 0));
    units.forEach((unit, index) => {
      all[`${unit} total`] = total(chosen[index] ?? []);
      names.forEach((form, at) => (all[`${unit} ${form}`] = chosen[index]?.[at] ?? 0));
    });
    for (const [cell, set] of values) set.add(all[cell] ?? 0);
  };
  const columnsFit = (chosen: readonly (readonly number[])[], whole: boolean) =>
    names.every((form, at) => fits(total(chosen.map((cells) => cells[at] ?? 0)), known('p', form), whole)) && fits(total(chosen.flat()), known('p', 'total'), whole);
  visit([]);
  return values;
}

function rowsThatFit(cells: readonly (number | null)[], sum: number | null): number[][] {
  const rows = cells.reduce<number[][]>((found, cell) => found.flatMap((row) => (cell === null ? Array.from({ length: LARGEST }, (_, index) => [...row, index + 1]) : [[...row, cell]])), [[]]);
  return rows.filter((row) => sum === null || total(row) === sum);
}

function fits(sum: number, known: number | null, whole: boolean): boolean {
  return known === null || (whole ? sum === known : sum <= known);
}

function total(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}

describe('every withheld cell of a random table has two possible values, found by trying all', () => {
  test.each([[2, 2, 60], [3, 2, 40], [2, 3, 40], [4, 2, 12], [5, 2, 4]])('%i communes, %i forms, %i tables', (communes, forms, tables) => {
    const seeded = new Seeded(communes * 10 + forms);
    for (let round = 0; round < tables; round += 1) {
      // Many zeros, many small counts, a few large ones: as discipline by commune is.
      const rows = Array.from({ length: communes }, () => Array.from({ length: forms }, () => seeded.pick([0, 0, 1, 1, 2, 3, 4, 5, 6, 9])));
      const published = shown(withhold(tableDataset(rows)).dataset);
      const single = [...valuesOfHidden(published, communes, forms)].filter(([, values]) => values.size < 2).map(([cell, values]) => `${cell}: ${[...values].join()}`);
      expect(single, `${JSON.stringify(rows)} shown as ${JSON.stringify(published)}`).toEqual([]);
      const small = rows.flatMap((row, index) => row.flatMap((value, at) => (value > 0 && value < 5 ? [`${letter(index)} f${at + 1}`] : [])));
      expect(small.filter((cell) => published[cell] !== null)).toEqual([]);
    }
  });
});
