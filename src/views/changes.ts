import type { Publication, History, RevisionKind } from '../revisions/revision.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatAsOf } from '../format/periods.ts';
import { revisionTable } from './changes-table.ts';
import type { Context } from './context.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import type { Table } from './table.ts';

export interface ChangesView {
  readonly page: Page;
  readonly lede: string;
  /** Said where no earlier publication is known. */
  readonly none: string | null;
  readonly feed: Link;
  readonly file: Link;
  readonly publications: readonly PublicationView[];
}

export interface PublicationView {
  readonly id: string;
  readonly number: number;
  readonly version: string;
  readonly asOf: string;
  readonly heading: string;
  readonly summary: string;
  readonly sections: readonly { readonly kind: RevisionKind; readonly heading: string; readonly table: Table; readonly more: string | null }[];
}

/** As on the page: what came, what was changed, what went. */
const ORDER: readonly RevisionKind[] = ['added', 'revised', 'removed'];
const HEADINGS = { added: 'changes.added', revised: 'changes.revised', removed: 'changes.removed' } as const;
/** A page stays light; the rest stands in the file. What was changed or removed takes its room first. */
const MOST_ROWS = 200;

/** What every publication added, revised and removed, the newest first. */
export function buildChanges(ctx: Context, { publications }: History): ChangesView {
  const { t } = ctx;
  let room = MOST_ROWS;
  const views = publications.map((publication) => {
    const shown = publication.revisions.slice(0, room);
    room -= shown.length;
    return publicationView(ctx, { ...publication, revisions: shown });
  });
  return {
    page: buildPage(ctx, { heading: t('changes.heading'), description: t('changes.description'), feed: true }),
    lede: t('changes.lede'),
    none: publications.some(({ number }) => number > 1) ? null : t('changes.none'),
    feed: { label: t('changes.feed'), href: ctx.link(paths.feed) },
    file: { label: t('changes.file'), href: ctx.file('/data/changes.json') },
    publications: views,
  };
}

function publicationView(ctx: Context, publication: Publication): PublicationView {
  const { number, version, asOf, counts, revisions } = publication;
  const sections = ORDER.flatMap((kind) => {
    const own = revisions.filter((revision) => revision.kind === kind);
    if (counts[kind] === 0) return [];
    const heading = ctx.t(HEADINGS[kind], { count: formatNumber(counts[kind], ctx.lang) });
    const rest = counts[kind] - own.length;
    return [{ kind, heading, table: revisionTable(ctx, heading, kind, own), more: rest === 0 ? null : ctx.t('changes.more', { count: formatNumber(rest, ctx.lang) }) }];
  });
  return { id: `${ctx.t('anchor.publication')}-${number}`, number, version, asOf, heading: ctx.t('changes.publication', { version: version.slice(0, 7) }), summary: summaryOf(ctx, publication), sections };
}

/** One publication in a sentence. */
export function summaryOf(ctx: Context, { number, asOf, observations, counts }: Publication): string {
  const count = (value: number) => formatNumber(value, ctx.lang);
  const places = { count: count(observations), asOf: formatAsOf(asOf, ctx.lang) };
  const changed = counts.added + counts.revised + counts.removed > 0;
  return number === 1 && !changed ? ctx.t('changes.first', places) : ctx.t('changes.summary', { ...places, added: count(counts.added), revised: count(counts.revised), removed: count(counts.removed) });
}
