import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import { auditDataset } from '../../src/audit/audit.ts';
import type { Finding, Rule } from '../../src/audit/finding.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { category, datasetOf, indicator, ladder, measure, observation, scheme, unit } from '../dataset/make.ts';

/** An invented catalogue with one indicator of each kind that a rule tells apart. */
export const CATALOGUE: Partial<CatalogueRows> = {
  units: [unit('unit'), unit('child-a', { parent: 'unit', line: 3 }), unit('child-b', { parent: 'unit', line: 4 })],
  measures: [measure('member'), measure('village', { line: 3 }), measure('staff', { line: 4 }), measure('plan', { kind: 'plan', line: 5 }), measure('percent', { kind: 'rate', line: 6 }), measure('percentage-point', { kind: 'rate', line: 7 })],
  schemes: [scheme('old', { to: 2017 }), scheme('new', { from: 2018, line: 3 }), scheme('levels', { ladder: 'levels', kind: 'parts', line: 4 }), scheme('traits', { ladder: 'traits', kind: 'aspects', line: 5 })],
  categories: [
    category('old', 'clean', 1), category('old', 'weak', 2),
    ...ladder('new').map((row) => (row.id === 'excellent' ? { ...row, cap: 20, cap_base: 'good-or-better', cap_for: ['grades'] } : row)),
    category('levels', 'high', 1), category('levels', 'middle', 2), category('levels', 'low', 3), category('traits', 'female', 1), category('traits', 'young', 2),
  ],
  indicators: [
    indicator('grades', { scheme: ['old', 'new'], base: 'member' }), indicator('pooled', { scheme: ['new'], base: 'member', line: 3 }),
    indicator('traits', { scheme: ['traits'], base: 'member', line: 4 }), indicator('traits-change', { scheme: ['traits'], measure: 'percentage-point', nature: 'flow', line: 5 }),
    indicator('levels', { scheme: ['levels'], base: 'staff', line: 6 }), indicator('staff', { measure: 'staff', line: 7 }), indicator('staff-change', { measure: 'percent', nature: 'flow', line: 8 }),
    indicator('village-share', { measure: 'village', base: 'village', line: 9 }), indicator('villages', { measure: 'village', line: 10 }), indicator('villages-change', { measure: 'village', nature: 'flow', line: 11 }),
    indicator('admissions', { nature: 'flow', line: 12 }), indicator('against-plan', { nature: 'flow', base: 'plan', counts: 'admissions', line: 13 }), indicator('rate', { nature: 'flow', base: 'all-members', line: 14 }),
  ],
};

let locator = 0;
/** A figure in a place of its own; a category of the present ladder unless it says otherwise. */
export function figure(parts: Partial<Observation>): Observation {
  const period = parts.period ?? '2021';
  const schemes: Readonly<Record<string, string>> = { levels: 'levels', traits: 'traits', 'traits-change': 'traits', grades: period < '2018' ? 'old' : 'new', pooled: 'new' };
  const withScheme = parts.category == null ? null : (schemes[parts.indicator ?? ''] ?? null);
  return observation({ locator: `I.${(locator += 1)}`, scheme: withScheme, percentDecimals: 1, ...parts });
}

/** What the audit of some figures finds, under one rule or all. */
export function audit(figures: readonly Observation[], rule: Rule | null = null): Finding[] {
  return auditDataset(datasetOf(CATALOGUE, figures)).filter((found) => rule === null || found.rule === rule);
}

/** Findings in short: rule and reason. */
export function told(figures: readonly Observation[]): string[] {
  return audit(figures).map(({ rule, reason }) => `${rule} ${reason}`);
}
