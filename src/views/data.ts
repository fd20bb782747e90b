import { STATUSES } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Key } from '../i18n/translate.ts';
import { nameOf, type Context } from './context.ts';
import { reportingUnits } from './coverage.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { paths } from './paths.ts';
import { upperReporting } from './units.ts';
import { withheldRule } from './withheld.ts';

/** A file, and the same figures written otherwise; the name of each tells it from its namesakes in the list. */
export interface FileLinks extends Link {
  readonly also: readonly (Link & { readonly name: string })[];
}

export interface DataView {
  readonly page: Page;
  readonly lede: string;
  readonly files: readonly { readonly link: Link; readonly detail: string }[];
  /** The page of what each publication changed, and that of what went into this one. */
  readonly changes: Link;
  readonly receipt: Link;
  readonly units: readonly FileLinks[];
  /** Said where the files of further units stand on the pages of these. */
  readonly moreUnits: { readonly text: string; readonly link: Link } | null;
  readonly indicators: readonly { readonly topic: string; readonly links: readonly FileLinks[] }[];
  readonly states: readonly { readonly code: string; readonly words: string }[];
  readonly format: readonly string[];
  /** What is withheld, by which rule. */
  readonly withheld: readonly string[];
}

/** What can be taken away: whole files, one per unit, one per indicator, and the key of the codes in them. */
export function buildData(ctx: Context): DataView {
  const { dataset, t } = ctx;
  const { catalogue } = dataset;
  const sizes = { observations: dataset.observations.length, units: catalogue.units.size, indicators: catalogue.indicators.size, targets: catalogue.targets.length, sources: catalogue.sources.size };
  const reporting = reportingUnits(ctx);
  const units = upperReporting(ctx);
  const rows = (name: string, count: number) => t('data.rows', { name, count: formatNumber(count, ctx.lang) });
  const filesOf = (name: string, count: number, csv: string, others: Readonly<Record<string, string>>): FileLinks => ({
    label: rows(name, count), href: ctx.file(csv), also: Object.entries(others).map(([form, href]) => ({ label: form, name: t('data.otherForm', { name, form }), href: ctx.file(href) })),
  });
  return {
    page: buildPage(ctx, { heading: t('data.heading'), description: t('data.description') }),
    lede: t('data.lede', { version: dataset.version.slice(0, 7) }),
    files: [
      ...(Object.keys(sizes) as (keyof typeof sizes)[]).map((name) => ({ link: { label: `${name}.csv`, href: ctx.file(`/data/${name}.csv`) }, detail: t(`data.file.${name}`, { count: formatNumber(sizes[name], ctx.lang) }) })),
      { link: { label: 'observations.csv.gz', href: ctx.file('/data/observations.csv.gz') }, detail: t('data.file.compressed') },
      { link: { label: 'tat-ca.zip', href: ctx.file('/data/tat-ca.zip') }, detail: t('data.file.archive') },
      { link: { label: 'datapackage.json', href: ctx.file('/data/datapackage.json') }, detail: t('data.file.package') },
      { link: { label: 'changes.json', href: ctx.file('/data/changes.json') }, detail: t('data.file.changes') },
      { link: { label: 'receipt.json', href: ctx.file('/data/receipt.json') }, detail: t('data.file.receipt') },
    ],
    changes: { label: t('changes.heading'), href: ctx.link(paths.changes) },
    receipt: { label: t('receipt.heading'), href: ctx.link(paths.receipt) },
    units: units.map((unit) => filesOf(nameOf(ctx, unit), dataset.byUnit.count(unit.id), `/data/units/${unit.id}.csv`, { Excel: `/data/excel/units/${unit.id}.csv` })),
    moreUnits: units.length === reporting.length ? null : { text: t('data.moreUnits', { count: formatNumber(reporting.length - units.length, ctx.lang) }), link: { label: t('units.heading'), href: ctx.link(paths.units) } },
    indicators: [...catalogue.topics.values()].map((topic) => ({
      topic: nameOf(ctx, topic),
      links: [...catalogue.indicators.values()].filter((indicator) => indicator.topic === topic.id).map((indicator) => {
        const count = dataset.byIndicator.count(indicator.id);
        return filesOf(nameOf(ctx, indicator), count, `/data/indicators/${indicator.id}.csv`, { Excel: `/data/excel/indicators/${indicator.id}.csv`, ...(count === 0 ? {} : { 'JSON-stat': `/data/jsonstat/${indicator.id}.json` }) });
      }),
    })),
    states: STATUSES.map((code) => ({ code, words: t(`status.${code}`) })),
    format: (['data.format.encoding', 'data.format.excel', 'data.format.jsonstat', 'data.format.numbers', 'data.format.shares', 'data.format.formulas', 'data.format.version'] satisfies Key[]).map((key) => t(key)),
    withheld: withheldRule(ctx),
  };
}
