import type { Key } from '../i18n/translate.ts';
import { nameOf, type Context } from './context.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Cell, Table } from './table.ts';
import { TEMPLATE_FORMS, templatePath, topicsWithTemplates } from './templates.ts';

export interface GuideView {
  readonly page: Page;
  readonly lede: string;
  readonly steps: readonly { readonly title: string; readonly text: string; readonly command: string | null }[];
  readonly sections: readonly Section[];
}

interface Message {
  readonly place: string;
  readonly text: string;
  readonly excerpt: string;
  readonly fix: string;
}

interface Section {
  readonly heading: string;
  readonly lede?: string;
  readonly message?: Message;
  readonly notes?: readonly string[];
  readonly link?: Link;
  readonly table?: Table;
}

const STEPS = ['save', 'drop', 'check', 'build', 'publish'] as const;
const COMMANDS: Readonly<Record<(typeof STEPS)[number], string | null>> = { save: null, drop: null, check: 'npm run check', build: 'npm run build', publish: null };
/** The columns of an export by the heading of the templates; either name is read. */
const COLUMNS = [
  ['unit', 'Đơn vị'], ['indicator', 'Chỉ số'], ['category', 'Phân loại'], ['period', 'Kỳ'], ['operator', 'Dấu so sánh'], ['value', 'Số lượng'], ['denominator', 'Mẫu số'],
  ['percent', 'Tỷ lệ (%)'], ['measure', 'ĐVT'], ['status', 'Trạng thái'], ['source', 'Nguồn'], ['locator', 'Vị trí'], ['note_vi', 'Ghi chú'], ['note_en', 'Ghi chú (en)'],
] as const;
const GIVEN = [
  ['path', 'guide.given.path', 'tay-son-2024.csv'], ['source', 'guide.given.source', 'tay-son-2024'], ['unit', 'guide.given.unit', 'tay-son'],
  ['indicator', 'guide.given.indicator', 'member-classification'], ['period', 'guide.given.period', '2024'], ['measure', 'guide.given.measure', 'member'],
  ['locator', 'guide.given.locator', 'II.1'], ['note', 'guide.given.note', '—'], ['reason', 'guide.given.reason', '—'],
] as const;
/** What office tables say, in the language they say it in. */
const SAID = { period: '“Số liệu năm 2023”', measure: '“ĐVT: người”', part: '“Trong đó”', words: 'HTXSNV, TCCSĐ, LLCT' };
/** A line of a file as the check shows it, and the mark below. */
const EXCERPT = '     4 │ Thôn có chi bộ;Thg8-43\n       │                ^^^^^^^';

/** How staff publish again: from a table in Excel to the page, with the empty templates. */
export function buildGuide(ctx: Context): GuideView {
  const { t } = ctx;
  return {
    page: buildPage(ctx, { heading: t('guide.heading'), description: t('guide.description') }),
    lede: t('guide.lede'),
    steps: STEPS.map((step) => ({ title: t(`guide.step.${step}`), text: t(`guide.step.${step}.text`), command: COMMANDS[step] })),
    sections: [
      { heading: t('guide.templates'), lede: t('guide.templates.lede'), notes: told(ctx, ['guide.templates.tidy', 'guide.templates.wide', 'guide.templates.empty', 'guide.templates.open']), table: templateTable(ctx) },
      { heading: t('guide.office'), lede: t('guide.office.lede'), notes: told(ctx, ['guide.office.above', 'guide.office.header', 'guide.office.rows', 'guide.office.below', 'guide.office.words', 'guide.office.fonts']) },
      { heading: t('guide.given'), lede: t('guide.given.lede'), table: givenTable(ctx) },
      {
        heading: t('guide.message'), lede: t('guide.message.lede'), message: messageOf(ctx),
        notes: told(ctx, ['guide.message.kinds', 'guide.message.tool']),
        link: { label: t('nav.check'), href: ctx.link(paths.check) },
      },
      { heading: t('guide.excel'), notes: told(ctx, ['guide.excel.what', 'guide.excel.type', 'guide.excel.open']) },
      { heading: t('guide.refusedHeading'), lede: t('guide.refused') },
      { heading: t('guide.afterHeading'), notes: told(ctx, ['guide.after.wrong', 'guide.after.catalogue', 'guide.after.old']) },
      { heading: t('guide.columnsHeading'), lede: t('guide.columnsNote'), table: columnsTable(ctx) },
    ],
  };
}

function told({ t }: Context, keys: readonly Key[]): string[] {
  return keys.map((key) => t(key, SAID));
}

/** An example of what `npm run check` tells, put together as it does. */
function messageOf({ t }: Context): Message {
  const place = ['exports/tay-son-2024.csv', t('check.line', { line: '4' }), t('check.column-named', { letter: 'B', column: 'Năm 2024' })].join(', ');
  return { place: `${place} · ${t('check.error')} [excel-date-damage]`, text: t('guide.message.text'), excerpt: EXCERPT, fix: `${t('check.mend')} ${t('guide.message.fix')}` };
}

function templateTable(ctx: Context): Table {
  const { t } = ctx;
  const headings = ['guide.templates.topic', 'guide.templates.tidyColumn', 'guide.templates.wideColumn'] as const satisfies readonly Key[];
  return {
    caption: t('guide.templates'),
    columns: headings.map((key) => ({ key, label: t(key), numeric: false })),
    rows: topicsWithTemplates(ctx.dataset.catalogue).map((topic) => {
      const files = TEMPLATE_FORMS.map((form) => templatePath(topic.id, form));
      return { cells: [{ text: nameOf(ctx, topic), value: topic.order }, ...files.map((path) => fileCell(ctx, path))] };
    }),
  };
}

function fileCell(ctx: Context, path: string): Cell {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { text: file, href: ctx.file(path), value: file };
}

function givenTable(ctx: Context): Table {
  return exampleTable(ctx, 'guide.given.caption', GIVEN.map(([column, holds, example]) => [{ text: column, value: column }, ctx.t(holds), example]));
}

function columnsTable(ctx: Context): Table {
  return exampleTable(ctx, 'guide.columns', COLUMNS.map(([column, heading]) => [{ text: heading, detail: column, value: heading }, ctx.t(`guide.holds.${column}`), ctx.t(`guide.example.${column}`)]));
}

function exampleTable({ t }: Context, caption: Key, rows: readonly (readonly [column: Cell, holds: string, example: string])[]): Table {
  const headings = ['guide.column', 'guide.holds', 'guide.example'] as const satisfies readonly Key[];
  return {
    caption: t(caption),
    columns: headings.map((key) => ({ key, label: t(key), numeric: false })),
    rows: rows.map(([column, holds, example]) => ({ cells: [column, { text: holds, value: holds }, { text: example, value: example }] })),
  };
}
