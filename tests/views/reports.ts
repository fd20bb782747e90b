import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Unit } from '../../src/catalogue/schemas.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { datasetOf, indicator, measure, observation, source, topic, unit } from '../dataset/make.ts';

const INDICATORS = ['shares', 'members'];

/** A catalogue of some units with two indicators in two topics, and as many sources as units, each a year newer than the one before. */
export function rowsOfMany(units: readonly Unit[]): Partial<CatalogueRows> {
  return {
    units, topics: [topic('first', { order: 1 }), topic('second', { order: 2 })], measures: [measure('member')],
    indicators: [indicator('shares', { topic: 'first', base: 'member', direction: 'higher', lead: ['total'] }), indicator('members', { topic: 'second', lead: ['total'] })],
    sources: units.map(({ id }, index) => source(`s-${id}`, { unit: id, date: String(1900 + index) })),
  };
}

/** A province with `count` communes, all of which report. */
export function province(count: number): readonly Unit[] {
  const communes = Array.from({ length: count }, (_, index) => unit(`c${String(index + 1).padStart(3, '0')}`, { type: 'commune', parent: 'top' }));
  return [unit('top', { type: 'province' }), ...communes];
}

/** Both indicators of every unit over some years, one line of the unit's own file after the other; `wrong` shares are printed off. */
export function reports(units: readonly Unit[], years: readonly string[], wrong = 0): Observation[] {
  let faults = wrong;
  return units.flatMap(({ id }) => years.flatMap((period, year) => INDICATORS.map((name, index) => {
    const off = name === 'shares' && (faults -= 1) >= 0;
    const parts = { unit: id, indicator: name, period, source: `s-${id}`, file: `exports/${id}.csv`, line: 2 + year * 2 + index, locator: `I.${year + 1}.${index + 1}` };
    return observation(name === 'members' ? { ...parts, value: 100 } : { ...parts, value: 40 + year, denominator: 100, ...(off ? { percentReported: 90.5, percentDecimals: 1 } : {}) });
  })));
}

export function manyUnits(count: number, years: readonly string[] = ['2021', '2022'], wrong = 0): Dataset {
  const units = province(count);
  return datasetOf(rowsOfMany(units), reports(units, years, wrong));
}
