import type { Catalogue } from '../catalogue/catalogue.ts';
import { endYear } from '../catalogue/period.ts';
import type { Indicator, Topic } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { answered } from '../dataset/recall.ts';
import { TEMPLATE_FORMS, templatePath, topicsWithTemplates, type TemplateForm } from '../views/templates.ts';
import { formatCsv, type CsvCell } from './csv.ts';
import type { PublishedFile } from './published-file.ts';

/**
 * Unit and period stand to the left of all that differs from row to row: filled in once, they hold for the rows below.
 * There is no "Vị trí": in a table that has it the reader takes every row for a figure, and a form is rarely filled whole.
 */
const TIDY_HEADER = ['Đơn vị', 'Kỳ', 'Chỉ số', 'Phân loại', 'Số lượng', 'Mẫu số', 'Tỷ lệ (%)', 'ĐVT', 'Trạng thái', 'Nguồn', 'Vị trí', 'Ghi chú'] as const;
const WIDE_HEADER = ['TT', 'Nội dung', 'ĐVT'] as const;
/** The name is written behind it, or over it. Left as it is it names no unit, and figures without one are not published. */
const WIDE_UNIT = 'Đơn vị:';
/** A hyphen would make a formula of the label in a spreadsheet; the reader takes both for the sign of a part. */
const PART = '–';
const BASE_NOTE = 'Ghi chú: số có mẫu số thì ghi cả hai, ví dụ 55/58, trong ô kiểu Văn bản để Excel không đổi thành ngày tháng.';

/** The empty forms of all topics: Vietnamese headings, and semicolons as a Vietnamese Excel has them. */
export function templateFiles(dataset: Dataset): PublishedFile[] {
  const topics = topicsWithTemplates(dataset.catalogue);
  return topics.flatMap((topic) => TEMPLATE_FORMS.map((form) => ({ path: templatePath(topic.id, form).slice(1), pieces: () => [templateOf(dataset, topic, form)] })));
}

function templateOf(dataset: Dataset, { id, name_vi }: Topic, form: TemplateForm): string {
  const { catalogue } = dataset;
  const years = templateYears(dataset, '');
  const isTaken = categoryNames(catalogue);
  const entries = [...catalogue.indicators.values()].filter(({ topic }) => topic === id).map((indicator) => entryOf(indicator, catalogue, years, isTaken));
  return form === 'tidy' ? tidyTemplate(entries) : wideTemplate(name_vi, entries, years);
}

/** The newest year with figures and the one after it, so that no clock is needed; none where there are no figures yet. */
const templateYears = answered('template-years', ({ observations: { periods } }): number[] => {
  if (periods.length === 0) return [];
  const last = periods.reduce((last, period) => Math.max(last, endYear(period)), 0);
  return [last, last + 1];
});

/** Whether a label is what some category is called: as the label of a row it would be read as one. */
function categoryNames({ categories }: Catalogue): (label: string) => boolean {
  const all = [...categories.values()].flatMap((rows) => [...rows.values()].flatMap(({ name_vi, name_en, aliases }) => [name_vi, name_en, ...aliases]));
  const names = new Set(all.map((name) => name.toLowerCase()));
  return (label) => names.has(label.toLowerCase());
}

/** An indicator as a form asks for it. */
interface Entry {
  readonly label: string;
  readonly measure: string;
  readonly hasBase: boolean;
  readonly categories: readonly string[];
}

/** Where the ladder changes between the years of the form, the classes of both; names that they share once. */
function entryOf({ name_vi, aliases, measure, base, scheme }: Indicator, { measures, schemes, categories }: Catalogue, years: readonly number[], isTaken: (label: string) => boolean): Entry {
  const first = years[0] ?? Infinity;
  const last = years.at(-1) ?? Infinity;
  const inForce = scheme.filter((id) => (schemes.get(id)?.from ?? -Infinity) <= last && (schemes.get(id)?.to ?? Infinity) >= first);
  const names = inForce.flatMap((id) => [...(categories.get(id)?.values() ?? [])].map((category) => category.name_vi));
  return {
    label: [name_vi, ...aliases].find((label) => !isTaken(label)) ?? name_vi,
    measure: measures.get(measure)?.name_vi ?? '',
    hasBase: base !== null,
    categories: [...new Set(names)],
  };
}

/** One row per figure: that of the whole, then one per category. */
function tidyTemplate(entries: readonly Entry[]): string {
  const row = ({ label, measure }: Entry, category: string | null) => [null, null, label, category, null, null, null, measure, null, null, null, null];
  return formatCsv(TIDY_HEADER, entries.flatMap((entry) => [null, ...entry.categories].map((category) => row(entry, category))), ';');
}

/** The form of the offices: unit and title above, indicators and their categories down, years across. */
function wideTemplate(topic: string, entries: readonly Entry[], years: readonly number[]): string {
  const header = [...WIDE_HEADER, ...(years.length === 0 ? ['Số lượng'] : years.map((year) => `Năm ${year}`))];
  const padded = (cells: readonly CsvCell[]) => header.map((_, column) => cells[column] ?? null);
  const rows = entries.flatMap(({ label, measure, categories }, index) => [[index + 1, label, measure], ...categories.map((category) => [null, `${PART} ${category}`, measure])]);
  const notes = entries.some(({ hasBase }) => hasBase) ? [[BASE_NOTE]] : [];
  return formatCsv([WIDE_UNIT, ...header.slice(1).map(() => '')], [[topic.toUpperCase()], [], header, ...rows, ...notes].map(padded), ';');
}
