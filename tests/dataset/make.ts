import { buildCatalogue, type Catalogue, type CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Answer, Category, Claim, ExportLine, Indicator, Measure, Scheme, Source, Target, Topic, Unit } from '../../src/catalogue/schemas.ts';
import { assemble, type Dataset } from '../../src/dataset/dataset.ts';
import { observationKey, type Observation } from '../../src/dataset/observation.ts';

/** Makers of invented rows: a test names what it is about, the rest is filled with the plainest value. */
function named(id: string): { id: string; name_vi: string; name_en: string; line: number } {
  return { id, name_vi: `${id} vi`, name_en: `${id} en`, line: 2 };
}

export function unit(id: string, parts: Partial<Unit> = {}): Unit {
  return { ...named(id), type: 'district', parent: null, code: null, valid_from: null, valid_to: null, replaced_by: [], aliases: [], ...parts };
}

export function topic(id: string, parts: Partial<Topic> = {}): Topic {
  return { ...named(id), order: 1, summary_vi: `Tóm tắt ${id}`, summary_en: `Summary ${id}`, ...parts };
}

export function measure(id: string, parts: Partial<Measure> = {}): Measure {
  return { ...named(id), kind: 'thing', aliases: [], ...parts };
}

export function scheme(id: string, parts: Partial<Scheme> = {}): Scheme {
  return { ...named(id), ladder: 'ladder', kind: 'classes', from: null, to: null, rule: null, ...parts };
}

export function category(schemeId: string, id: string, order: number, parts: Partial<Category> = {}): Category {
  return { ...named(id), scheme: schemeId, order, within: null, aliases: [], cap: null, cap_base: null, cap_for: [], ...parts };
}

export function indicator(id: string, parts: Partial<Indicator> = {}): Indicator {
  return {
    ...named(id), topic: 'topic', order: 1, definition_vi: `Định nghĩa ${id}`, definition_en: `Definition ${id}`, measure: 'member', nature: 'stock',
    scheme: [], base: null, direction: 'none', decimals: 1, lead: [], sensitive: [], aliases: [], counts: null, bands: [], range: [], ...parts,
  };
}

export function source(id: string, parts: Partial<Source> = {}): Source {
  return { id, title_vi: `Báo cáo ${id}`, title_en: `Report ${id}`, number: null, date: '2023', issuer: 'Huyện ủy', unit: 'unit', document: null, simulated: null, line: 2, ...parts };
}

export function target(parts: Partial<Target> = {}): Target {
  return { indicator: 'indicator', category: null, unit: 'unit', period: '2020/2025', operator: '>=', value: 80, base: null, clause: null, source: 'source', locator: 'I.1', applies: 'yearly', milestones: [], line: 2, ...parts };
}

export function claim(parts: Partial<Claim> = {}): Claim {
  return { indicator: 'indicator', category: null, unit: 'unit', period: '2021', claim_vi: 'vượt chỉ tiêu đề ra', claim_en: 'above the target', source: 'source', locator: 'I.1', line: 2, ...parts };
}

export function answer(parts: Partial<Answer> = {}): Answer {
  return { rule: 'conflict', observation: 'unit indicator  2021 source I.1', answer: 'Đã đối chiếu', decided_by: 'Ban Tổ chức Huyện ủy', date: '2024-05-01', line: 2, ...parts };
}

export function exportLine(path: string, parts: Partial<ExportLine> = {}): ExportLine {
  return { path, source: null, unit: null, indicator: null, period: null, measure: null, locator: null, note: null, reason: null, line: 2, ...parts };
}

export function observation(parts: Partial<Observation> = {}): Observation {
  const all = {
    unit: 'unit', indicator: 'indicator', category: null, period: '2021', scheme: null, operator: null, value: null, denominator: null, percentReported: null,
    percentDecimals: 0, measure: 'member', status: null, source: 'source', locator: 'I.1', file: 'exports/a.csv', line: 2, columnLetter: null, note: null, ...parts,
  };
  return { key: observationKey(all), ...all };
}

export function rowsOf(parts: Partial<CatalogueRows> = {}): CatalogueRows {
  return { units: [], topics: [], measures: [], schemes: [], categories: [], indicators: [], sources: [], targets: [], claims: [], 'findings-answered': [], exports: [], ...parts };
}

export function catalogueOf(parts: Partial<CatalogueRows> = {}): Catalogue {
  return buildCatalogue(rowsOf(parts));
}

export function datasetOf(parts: Partial<CatalogueRows>, observations: readonly Observation[]): Dataset {
  return assemble(catalogueOf(parts), observations, '0123456789abcdef');
}

/** The ladder since 2018, whose words nest twice: excellent within good-or-better within satisfactory-or-better. */
export function ladder(schemeId: string): Category[] {
  return [
    category(schemeId, 'excellent', 1, { within: 'good-or-better', name_vi: 'Hoàn thành xuất sắc nhiệm vụ', name_en: 'Excellent' }),
    category(schemeId, 'good', 2, { within: 'good-or-better', name_vi: 'Hoàn thành tốt nhiệm vụ', name_en: 'Good' }),
    category(schemeId, 'good-or-better', 3, { within: 'satisfactory-or-better', name_vi: 'Hoàn thành tốt nhiệm vụ trở lên', name_en: 'Good or better' }),
    category(schemeId, 'satisfactory', 4, { within: 'satisfactory-or-better', name_vi: 'Hoàn thành nhiệm vụ', name_en: 'Satisfactory' }),
    category(schemeId, 'satisfactory-or-better', 5, { name_vi: 'Hoàn thành nhiệm vụ trở lên', name_en: 'Satisfactory or better' }),
    category(schemeId, 'unsatisfactory', 6, { name_vi: 'Không hoàn thành nhiệm vụ', name_en: 'Unsatisfactory' }),
  ];
}
