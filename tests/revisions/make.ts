import type { Figure, History, Publication, PublishedRow, Revision } from '../../src/revisions/revision.ts';

/** A line of a published file of the invented district Sao Mai. */
export function row(parts: Partial<Omit<PublishedRow, 'figure'>> = {}, figure: Figure = {}): PublishedRow {
  return {
    unit: 'sao-mai', indicator: 'members', category: '', period: '2021', source: 'report', locator: 'II.1', scheme: '',
    names: { unit: 'Huyện Sao Mai', indicator: 'Số đảng viên', category: '' }, withheld: false, file: 'exports/report.csv', line: 2, ...parts,
    figure: { value: '56', operator: '', denominator: '', percent_reported: '', status: '', ...figure },
  };
}

export function revised(parts: Partial<Revision> = {}): Revision {
  const { figure, ...rest } = row();
  return { kind: 'revised', ...rest, before: { ...figure, value: '55' }, after: figure, reason: null, ...parts };
}

export function publication(number: number, revisions: readonly Revision[], parts: Partial<Publication> = {}): Publication {
  const count = (kind: Revision['kind']) => revisions.filter((revision) => revision.kind === kind).length;
  return { number, version: `${number}0123456789abcdef`, asOf: '2023-H1', observations: 33, counts: { revised: count('revised'), removed: count('removed'), added: count('added') }, revisions, ...parts };
}

const share: Figure = { value: '55', operator: '', denominator: '58', percent_reported: '94.80', status: '' };
const grades = { indicator: 'grades', category: 'good-or-better', scheme: 'new', period: '2022', names: { unit: 'Huyện Sao Mai', indicator: 'Xếp loại tổ chức', category: 'Hoàn thành tốt nhiệm vụ trở lên' } };

/** Three publications with every kind of change, over the catalogue of `tests/views/small.ts`. */
export const HISTORY: History = {
  origin: 'fedcba9876543210',
  publications: [
    publication(3, [
      revised({ ...grades, locator: 'II.1', before: { ...share, value: '54', percent_reported: '94' }, after: share, reason: 'Huyện ủy đính chính' }),
      revised({ before: { value: '26000', status: 'p' }, after: { value: '26773', status: '' }, period: '2017-12' }),
      revised({ indicator: 'warnings', period: '2021', before: null, after: null, withheld: true }),
      revised({ kind: 'removed', unit: 'huyen-cu', indicator: 'chi-so-cu', source: 'bao-cao-cu', names: { unit: 'Huyện Cũ', indicator: 'Chỉ số cũ', category: '' }, before: { value: '', status: 'x' }, after: null }),
      revised({ kind: 'added', unit: 'dong-khe', source: 'review', before: null, after: { value: '515000', operator: '>', percent_reported: '' } }),
      revised({ kind: 'added', indicator: 'growth', before: null, after: { value: '2.5', percent_reported: '' } }),
    ]),
    publication(2, [revised({ kind: 'added', before: null, after: { value: '', percent_reported: '31.0' } })], { counts: { revised: 0, removed: 0, added: 7 } }),
    publication(1, []),
  ],
};
