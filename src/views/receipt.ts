import { findingsOf } from '../audit/findings-of.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Withheld } from '../disclosure/withhold.ts';
import { formatNumber } from '../format/numbers.ts';
import type { History, Publication } from '../revisions/revision.ts';
import { summaryOf } from './changes.ts';
import type { Context } from './context.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';

/** A file of figures as it was read. */
export interface ReadFile {
  readonly path: string;
  /** Of its bytes; null of a file that holds what is withheld: few numbers would have to be tried to find the one that gives it. */
  readonly sha256: string | null;
  readonly encoding: string;
  /** How many numbers were read: a figure has up to three. */
  readonly rows: number;
  /** Numbers of totals, which are read and not published. */
  readonly totals: number;
  readonly warnings: number;
}

/** What went into a publication and what came out of it. No clock: the same data give the same receipt. */
export interface Receipt {
  readonly version: string;
  readonly read: readonly ReadFile[];
  readonly written: { readonly pages: number; readonly observations: number; readonly findings: number; readonly withheldCounts: number; readonly withheldBases: number };
  /** The newest publication that changed anything, figure by figure. */
  readonly changed: Publication | null;
}

export interface ReceiptParts {
  readonly dataset: Dataset;
  readonly files: readonly ReadFile[];
  readonly withheld: Withheld | null;
  readonly history: History;
  readonly pages: number;
}

export function receiptOf({ dataset, files, withheld, history, pages }: ReceiptParts): Receipt {
  return {
    version: dataset.version,
    read: files.map((file) => (withheld?.files.has(file.path) === true ? { ...file, sha256: null } : file)),
    written: { pages, observations: dataset.observations.length, findings: findingsOf(dataset).all.length, withheldCounts: withheld?.counts.size ?? 0, withheldBases: withheld?.bases.size ?? 0 },
    changed: history.publications[0] ?? null,
  };
}

export interface ReceiptView {
  readonly page: Page;
  readonly lede: string;
  readonly sentences: readonly string[];
  readonly changes: { readonly text: string; readonly link: Link } | null;
  readonly table: Table;
  /** Said where there are more files than the page lists. */
  readonly more: string | null;
  readonly json: Link;
}

/** More files than these stand in the file alone. */
const MOST_FILES = 200;
/** So much of a hash tells files apart; the whole stands in the file. */
const SHOWN = 16;

/** "utf-8 with BOM" without its English words; the whole name stands in the file. */
function shortName(encoding: string): string {
  return encoding.replace(/ (?:with|without|in) .*$/, '');
}

export function buildReceipt(ctx: Context, { version, read, written, changed }: Receipt): ReceiptView {
  const { t, lang } = ctx;
  const count = (value: number) => formatNumber(value, lang);
  const rows = read.reduce((sum, file) => sum + file.rows, 0);
  const columns = (['file', 'rows', 'totals', 'warnings', 'encoding', 'sha256'] as const).map((key) => ({ key, label: t(`receipt.${key}`), numeric: key === 'rows' || key === 'totals' || key === 'warnings' }));
  return {
    page: buildPage(ctx, { heading: t('receipt.heading'), description: t('receipt.description'), breadcrumbs: [{ label: t('data.heading'), path: paths.data }] }),
    lede: t('receipt.lede', { version: version.slice(0, 7) }),
    sentences: [
      t('receipt.read', { files: count(read.length), rows: count(rows) }),
      t('receipt.written', { pages: count(written.pages), observations: count(written.observations), findings: count(written.findings) }),
      ...(written.withheldCounts + written.withheldBases === 0 ? [] : [t('receipt.withheld', { counts: count(written.withheldCounts), bases: count(written.withheldBases) })]),
    ],
    changes: changed === null ? null : { text: summaryOf(ctx, changed), link: { label: t('changes.heading'), href: ctx.link(paths.changes) } },
    table: {
      caption: t('receipt.files'),
      columns,
      rows: read.slice(0, MOST_FILES).map(({ path, sha256, encoding, rows: own, totals, warnings }) => ({
        cells: [
          { text: path.replace(/^exports\//, ''), value: path },
          ...[own, totals, warnings].map((value) => ({ text: count(value), value })),
          { text: shortName(encoding), value: encoding },
          sha256 === null ? { text: t('receipt.noHash'), value: null, missing: true } : { text: sha256.slice(0, SHOWN), value: sha256 },
        ],
      })),
    },
    more: read.length <= MOST_FILES ? null : t('receipt.more', { count: count(read.length - MOST_FILES) }),
    json: { label: 'receipt.json', href: ctx.file('/data/receipt.json') },
  };
}
