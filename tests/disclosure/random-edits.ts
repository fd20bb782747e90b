import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { observationKey, type Observation } from '../../src/dataset/observation.ts';
import { datasetOf, indicator, measure, unit } from '../dataset/make.ts';
import type { Seeded } from '../text/seeded.ts';
import { count, province } from './communes.ts';

const COMMUNES = { p: ['a', 'b', 'c'], q: ['x', 'y'] } as const;
const FORMS = [null, 'f1', 'f2'] as const;

/**
 * Two provinces and two families of indicators: who is disciplined, with the members they are a share of, and who is
 * awarded. Beside them a stated change, and cells, of which nothing is sensitive.
 */
export const CATALOGUE: Partial<CatalogueRows> = (() => {
  const { units = [], measures = [], indicators = [], ...more } = province(3, 2, { base: 'member' });
  const second = [unit('q', { type: 'province' }), ...COMMUNES.q.map((id) => unit(id, { type: 'commune', parent: 'q' }))];
  return {
    ...more,
    units: [...units, ...second],
    measures: [...measures, measure('award'), measure('cell')],
    indicators: [...indicators, indicator('awarded', { order: 3, measure: 'award', nature: 'flow', scheme: ['forms'], sensitive: ['commune'] }), indicator('cells', { order: 4, measure: 'cell' })],
  };
})();

export function datasetOfFigures(figures: readonly Observation[]): Dataset {
  return datasetOf(CATALOGUE, figures);
}

/** Tables of both provinces with their sums, with the members, the changes and what is not sensitive. */
export function randomFigures(seeded: Seeded): Observation[] {
  return Object.entries(COMMUNES).flatMap(([top, communes]) => [
    ...['disciplined', 'awarded'].flatMap((id) => tableOf(seeded, top, communes, { indicator: id, measure: id === 'awarded' ? 'award' : 'member' })),
    ...[top, ...communes].map((id) => count(id, null, 20 + seeded.below(30), { indicator: 'members' })),
    ...[top, ...communes].map((id) => count(id, null, seeded.below(9), { indicator: 'cells', measure: 'cell' })),
    ...communes.map((id) => changeOf(id, 'f1')),
  ]);
}

/** A change of what is disciplined since some earlier year. */
export function changeOf(unitId: string, form: string): Observation {
  return count(unitId, form, 7, { indicator: 'disciplined-change', measure: 'percent', period: '2022' });
}

function tableOf(seeded: Seeded, top: string, communes: readonly string[], more: Partial<Observation>): Observation[] {
  const cells = communes.map((id) => ({ id, values: [valueOf(seeded), valueOf(seeded)] as const }));
  const of = (id: string, [f1, f2]: readonly [number, number]) => FORMS.map((form) => count(id, form, form === 'f1' ? f1 : form === 'f2' ? f2 : f1 + f2, more));
  const sum = (at: 0 | 1) => cells.reduce((all, { values }) => all + values[at], 0);
  return [...of(top, [sum(0), sum(1)]), ...cells.flatMap(({ id, values }) => of(id, values))];
}

function valueOf(seeded: Seeded): number {
  return seeded.pick([0, 0, 1, 2, 3, 4, 5, 7, 9, 14, 20]);
}

/** One figure is told otherwise, told once more, told no more, or of another year; or lines move in their file; or nothing at all. */
export function edited(seeded: Seeded, figures: readonly Observation[]): Observation[] {
  const at = seeded.below(figures.length);
  const old = figures[at] as Observation;
  const again = (more: Partial<Observation>): Observation => ({ ...old, ...more, key: observationKey({ ...old, ...more }) });
  const others = figures.toSpliced(at, 1);
  switch (seeded.below(9)) {
    case 0: return others.length > 30 ? others : [...figures];
    case 1: return [...figures, again({ value: valueOf(seeded), period: '2022', line: seeded.below(900) })];
    case 2: return [...figures, again({ value: valueOf(seeded), source: 'other', line: seeded.below(900) })];
    case 3: return [...others, again({ denominator: 1 + seeded.below(40), percentReported: seeded.below(100) })];
    case 4: return [...figures];
    case 5: return figures.map((figure) => ({ ...figure, line: figure.line + 1 }));
    default: return [...others, again({ value: valueOf(seeded) })];
  }
}
