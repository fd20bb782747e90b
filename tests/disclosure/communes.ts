import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/catalogue/schemas.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { category, datasetOf, indicator, measure, observation, scheme, source, topic, unit } from '../dataset/make.ts';

/** A province with communes a, b, c …, and one sensitive indicator whose forms are parts of its total. */
export function province(communes: number, forms: number, more: Partial<Indicator> = {}): Partial<CatalogueRows> {
  return {
    units: [unit('p', { type: 'province' }), ...Array.from({ length: communes }, (_, index) => unit(letter(index), { type: 'commune', parent: 'p' }))],
    topics: [topic('topic')],
    measures: [measure('member'), measure('percent', { kind: 'rate', name_vi: '%', name_en: '%' }), measure('plan', { kind: 'plan' })],
    schemes: [scheme('forms', { kind: 'parts' })],
    categories: Array.from({ length: forms }, (_, index) => category('forms', `f${index + 1}`, index + 1)),
    indicators: [
      indicator('disciplined', { nature: 'flow', scheme: ['forms'], sensitive: ['commune'], ...more }),
      indicator('disciplined-change', { nature: 'flow', measure: 'percent' }),
      indicator('members', { order: 2 }),
    ],
    sources: [source('source'), source('other')],
  };
}

let line = 1;

/** One figure, written short: `count('a', 'f1', 3)`. */
export function count(unitId: string, form: string | null, value: number | null, more: Partial<Observation> = {}): Observation {
  line += 1;
  return observation({ unit: unitId, indicator: 'disciplined', category: form, scheme: form === null ? null : 'forms', value, line, ...more });
}

/** A whole table, communes by forms, with its totals over both. */
export function table(rows: readonly (readonly number[])[]): Observation[] {
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const forms = rows[0]?.map((_, index) => `f${index + 1}`) ?? [];
  return [
    count('p', null, sum(rows.flat())),
    ...forms.map((form, at) => count('p', form, sum(rows.map((row) => row[at] ?? 0)))),
    ...rows.flatMap((row, index) => [count(letter(index), null, sum(row)), ...row.map((value, at) => count(letter(index), forms[at] ?? null, value))]),
  ];
}

export function tableDataset(rows: readonly (readonly number[])[]): Dataset {
  return datasetOf(province(rows.length, rows[0]?.length ?? 0), table(rows));
}

/** What is shown, as `a f1` → value; null where it is withheld. */
export function shown({ observations }: Dataset): Record<string, number | null> {
  return Object.fromEntries([...observations].map(({ unit: id, category: form, value }) => [`${id} ${form ?? 'total'}`, value]));
}

export function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
