import type { Dataset } from '../dataset/dataset.ts';
import { auditDataset } from './audit.ts';
import type { Finding } from './finding.ts';

export interface Findings {
  readonly all: readonly Finding[];
  /** By the key of an observation: those that stand beside it first, then those that mention it. */
  readonly byObservation: ReadonlyMap<string, readonly Finding[]>;
}

const audited = new WeakMap<Dataset, Findings>();

/** The findings of a dataset; audited once, however many pages ask. */
export function findingsOf(dataset: Dataset): Findings {
  const known = audited.get(dataset);
  if (known !== undefined) return known;
  const all = auditDataset(dataset);
  const byObservation = new Map<string, Finding[]>();
  const add = (key: string, found: Finding) => {
    const list = byObservation.get(key);
    if (list === undefined) byObservation.set(key, [found]);
    else list.push(found);
  };
  for (const found of all) if (found.observations[0] !== undefined) add(found.observations[0], found);
  for (const found of all) for (const key of found.observations.slice(1)) add(key, found);
  const findings = { all, byObservation };
  audited.set(dataset, findings);
  return findings;
}
