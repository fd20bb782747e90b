import type { Key } from '../i18n/translate.ts';
import type { Context } from './context.ts';
import { buildPage, type Page } from './page.ts';
import type { Table } from './table.ts';

export interface GuideView {
  readonly page: Page;
  readonly lede: string;
  readonly steps: readonly { readonly title: string; readonly text: string; readonly command: string | null }[];
  readonly columns: Table;
  readonly after: readonly string[];
}

const STEPS = ['save', 'drop', 'check', 'build', 'publish'] as const;
const COMMANDS: Readonly<Record<(typeof STEPS)[number], string | null>> = { save: null, drop: null, check: 'npm run check', build: 'npm run build', publish: null };
const COLUMNS = ['unit', 'indicator', 'category', 'period', 'operator', 'value', 'denominator', 'percent', 'measure', 'status', 'source', 'locator', 'note_vi', 'note_en'] as const;

/** How staff publish again: from a table in Excel to the page, and what each column of an export holds. */
export function buildGuide(ctx: Context): GuideView {
  const { t } = ctx;
  return {
    page: buildPage(ctx, { heading: t('guide.heading'), description: t('guide.description') }),
    lede: t('guide.lede'),
    steps: STEPS.map((step) => ({ title: t(`guide.step.${step}`), text: t(`guide.step.${step}.text`), command: COMMANDS[step] })),
    columns: {
      caption: t('guide.columns'),
      columns: [{ key: 'column', label: t('guide.column'), numeric: false }, { key: 'holds', label: t('guide.holds'), numeric: false }, { key: 'example', label: t('guide.example'), numeric: false }],
      rows: COLUMNS.map((column) => ({ cells: [{ text: column, value: column }, { text: t(`guide.holds.${column}`), value: column }, { text: t(`guide.example.${column}`), value: column }] })),
    },
    after: (['guide.after.wrong', 'guide.after.catalogue', 'guide.after.dates', 'guide.after.old'] satisfies Key[]).map((key) => t(key)),
  };
}
