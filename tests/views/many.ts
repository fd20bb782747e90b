import type { CatalogueRows } from '../../src/catalogue/catalogue.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { category, datasetOf, indicator, ladder, measure, observation, scheme, source, target, topic, unit } from '../dataset/make.ts';

/** How many communes the invented province has: more than one page lists. */
export const COMMUNES = 70;

const communes = Array.from({ length: COMMUNES }, (_, index) => `xa-${String(index + 1).padStart(2, '0')}`);

const CATALOGUE: Partial<CatalogueRows> = {
  units: [
    unit('tinh', { type: 'province', name_vi: 'Tỉnh Thử', name_en: 'Trial Province' }),
    ...communes.map((id, index) => unit(id, { type: 'commune', parent: 'tinh', name_vi: `Xã Thử ${index + 1}`, name_en: `Trial Commune ${index + 1}`, line: index + 3 })),
  ],
  topics: [topic('grading', { name_vi: 'Xếp loại', name_en: 'Classification', summary_vi: 'Các mức.', summary_en: 'The grades.' })],
  measures: [measure('organisation', { name_vi: 'tổ chức', name_en: 'organisations' }), measure('member', { name_vi: 'đảng viên', name_en: 'members', line: 3 }), measure('year-plan', { kind: 'plan', name_vi: 'kế hoạch năm', name_en: 'plan of the year', line: 4 })],
  schemes: [scheme('new', { name_vi: 'Thang mới', name_en: 'New ladder' }), scheme('attributes', { kind: 'aspects', name_vi: 'Thành phần', name_en: 'Attributes', line: 3 })],
  categories: [...ladder('new'), category('attributes', 'women', 1, { name_vi: 'Nữ', name_en: 'Women' }), category('attributes', 'youth', 2, { name_vi: 'Đoàn viên', name_en: 'Youth' })],
  indicators: [
    indicator('grades', { topic: 'grading', name_vi: 'Xếp loại tổ chức', name_en: 'Grades of organisations', measure: 'organisation', base: 'organisation', scheme: ['new'], direction: 'higher', lead: ['good-or-better'] }),
    indicator('members', { topic: 'grading', order: 2, name_vi: 'Số đảng viên', name_en: 'Number of members', lead: ['total'], decimals: 0, line: 3 }),
    indicator('admissions', { topic: 'grading', order: 3, name_vi: 'Kết nạp', name_en: 'Admissions', nature: 'flow', base: 'year-plan', direction: 'higher', lead: ['total'], line: 4 }),
    indicator('composition', { topic: 'grading', order: 4, name_vi: 'Thành phần', name_en: 'Composition', base: 'member', scheme: ['attributes'], lead: ['women'], line: 5 }),
    indicator('few', { topic: 'grading', order: 5, name_vi: 'Ít đơn vị báo cáo', name_en: 'Few units report it', base: 'organisation', measure: 'organisation', direction: 'higher', lead: ['total'], line: 6 }),
  ],
  sources: ['tinh', ...communes].map((id, index) => source(`bao-cao-${id}`, { unit: id, title_vi: `Báo cáo ${id}`, title_en: `Report ${id}`, line: index + 2 })),
  targets: ['tinh', ...communes].map((id, index) => target({ indicator: 'grades', category: 'good-or-better', unit: id, operator: '>=', value: 80, base: 'organisation', source: `bao-cao-${id}`, line: index + 2 })),
};

function figuresOf(id: string, place: number): Observation[] {
  const size = id === 'tinh' ? COMMUNES : 1;
  const of = (indicatorId: string, period: string, parts: Partial<Observation>) => observation({ unit: id, indicator: indicatorId, period, source: `bao-cao-${id}`, file: `exports/${id}.csv`, line: place + 3, locator: `${indicatorId}.${parts.category ?? ''}${period}`, ...parts });
  return ['2020', '2021', '2022'].flatMap((period, year) => {
    // The first two communes are tied at nothing, one withholds, one does not say, one is a year behind.
    const good = id === 'tinh' ? 30 * size : place < 2 ? 0 : 20 + ((place * 7 + year) % 20);
    const rest = { measure: 'organisation', denominator: 40 * size, scheme: 'new' };
    const grades = place === 3 ? [of('grades', period, { category: 'good-or-better', scheme: 'new', measure: 'organisation', status: 'c' })]
      : place === 4 ? [of('grades', period, { category: 'good-or-better', scheme: 'new', measure: 'organisation', status: 'x' })]
      : place === 5 && period === '2022' ? []
      : [of('grades', period, { ...rest, category: 'good-or-better', value: good }), of('grades', period, { ...rest, category: 'excellent', value: Math.floor(good / 2) }), of('grades', period, { ...rest, category: 'satisfactory', value: 40 * size - good }), of('grades', period, { ...rest, category: 'unsatisfactory', value: 0 })];
    return [
      ...grades,
      of('members', period, { value: (100 + place * 3 + year) * size }),
      of('admissions', period, { value: 20 + (place % 5), denominator: 22, measure: 'member' }),
      of('composition', period, { category: 'women', scheme: 'attributes', value: 30 + place, denominator: 200 }),
      of('composition', period, { category: 'youth', scheme: 'attributes', value: 50, denominator: 200 }),
      ...(place > 0 && place < 5 ? [of('few', period, { value: 20 + place + year, denominator: 30, measure: 'organisation' })] : []),
    ];
  });
}

/** An invented province with more communes than one page lists. */
export const MANY: Dataset = datasetOf(CATALOGUE, ['tinh', ...communes].flatMap((id, index) => figuresOf(id, index - 1)));
