import type { Dataset } from '../dataset/dataset.ts';
import { once } from '../dataset/once.ts';
import { apart, noteRead } from '../dataset/reads.ts';
import type { Observation } from '../dataset/observation.ts';
import { auditUnits, inOrder, type Audited } from './audit.ts';
import type { Finding } from './finding.ts';

export interface Findings {
  readonly all: readonly Finding[];
  /** By the key of an observation: those that stand beside it first, then those that mention it. */
  readonly byObservation: ReadonlyMap<string, readonly Finding[]>;
  /** By the unit of the figure beside which they stand. */
  readonly byUnit: ReadonlyMap<string, readonly Finding[]>;
}

/** The findings of a dataset; audited once, however many pages ask. */
export function findingsOf(dataset: Dataset): Findings {
  noteRead('findings');
  return audited(dataset);
}

/** The findings that stand beside an observation, then those that mention it. */
export function findingsAt(dataset: Dataset, { key, unit, indicator }: Pick<Observation, 'key' | 'unit' | 'indicator'>): readonly Finding[] {
  noteRead(`findings-at ${unit} ${indicator}`);
  return audited(dataset).byObservation.get(key) ?? [];
}

/** The findings on figures of a unit, in their order. */
export function findingsOfUnit(dataset: Dataset, unit: string): readonly Finding[] {
  noteRead(`findings-on ${unit}`);
  return audited(dataset).byUnit.get(unit) ?? [];
}

/** What an earlier audit found, by dataset: its findings, where nothing has changed that they were made of. */
const remembered = new WeakMap<Dataset, (unit: string) => Audited | null>();

/** Spares the audit of units of which it is known what it would find; to be said before anyone asks. */
export function rememberFindings(dataset: Dataset, known: (unit: string) => Audited | null): void {
  remembered.set(dataset, known);
}

/** What was found of every unit, and of what. */
export const auditedUnits = once((dataset: Dataset) => apart(() => auditUnits(dataset, remembered.get(dataset))));

const audited = once((dataset: Dataset): Findings => apart(() => {
  const all = inOrder(dataset, auditedUnits(dataset));
  const byObservation = new Map<string, Finding[]>();
  const add = (key: string, found: Finding) => {
    const list = byObservation.get(key);
    if (list === undefined) byObservation.set(key, [found]);
    else list.push(found);
  };
  for (const found of all) if (found.observations[0] !== undefined) add(found.observations[0], found);
  for (const found of all) for (const key of found.observations.slice(1)) add(key, found);
  return { all, byObservation, byUnit: Map.groupBy(all, ({ unit }) => unit) };
}));
