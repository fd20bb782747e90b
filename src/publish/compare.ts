import { describeFinding } from '../audit/describe.ts';
import { findingsAt } from '../audit/findings-of.ts';
import type { Finding } from '../audit/finding.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Language } from '../i18n/language.ts';
import { packFigure, packUnit, targetsOfUnit, type CompareIndex, type CompareUnit } from '../views/compare-data.ts';
import { areFew } from '../views/unit-levels.ts';
import type { PublishedFile } from './published-file.ts';

/** The files that the page of comparisons loads: what is named, and the figures of each unit, in a folder of their own, since a unit may have any id. */
export function compareFiles(dataset: Dataset): PublishedFile[] {
  return [
    { path: 'data/compare/index.json', pieces: () => [JSON.stringify(indexOf(dataset))] },
    ...[...dataset.byUnit.keys()].map((unit) => ({ path: `data/compare/units/${unit}.json`, pieces: () => [JSON.stringify(unitFile(dataset, unit))] })),
  ];
}

function indexOf(dataset: Dataset): CompareIndex {
  const { catalogue: { units, topics, measures, schemes, categories, indicators }, byUnit, version } = dataset;
  const few = areFew(dataset);
  const rows: CompareIndex['rows'] = {
    topics: [...topics.values()], measures: [...measures.values()], schemes: [...schemes.values()],
    categories: [...categories.values()].flatMap((list) => [...list.values()].map((category) => ({ ...category, aliases: [] }))),
    // Definitions stand on the pages of the indicators; here they would be most of the file.
    indicators: [...indicators.values()].map((indicator) => ({ ...indicator, definition_vi: '', definition_en: '' })),
    sources: [], targets: [], claims: [], 'findings-answered': [], exports: [],
  };
  // Of thousands of units the other names would be a third of the file; each is found by its name and code.
  return { rows, units: [...units.values()].map((unit) => packUnit(few ? unit : { ...unit, aliases: [] })), reporting: [...byUnit.keys()], version };
}

function unitFile(dataset: Dataset, unit: string): CompareUnit {
  const observations = dataset.byUnit.get(unit);
  const at = new Map<Finding, number[]>();
  for (const [index, observation] of observations.entries()) for (const finding of findingsAt(dataset, observation)) at.set(finding, [...(at.get(finding) ?? []), index]);
  const text = (finding: Finding, lang: Language) => describeFinding(finding, dataset, lang).explanation;
  return {
    unit,
    figures: observations.map(packFigure),
    targets: targetsOfUnit(dataset, unit),
    findings: [...at].map(([finding, places]) => ({ severity: finding.severity, rule: finding.rule, at: places, text: { vi: text(finding, 'vi'), en: text(finding, 'en') } })),
  };
}
