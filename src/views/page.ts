import { formatAsOf } from '../format/periods.ts';
import { otherLanguage, type Language } from '../i18n/language.ts';
import { translator } from '../i18n/translate.ts';
import type { Observation } from '../dataset/observation.ts';
import type { Context } from './context.ts';
import { localise, paths, relative } from './paths.ts';
import { withheldWords } from './withheld.ts';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** What stands around every page. All addresses are relative to the page. */
export interface Page {
  readonly lang: Language;
  /** From the root, with language; only the build uses it. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly Link[];
  readonly heading: string;
  readonly home: string;
  /** The way to the root of the site. */
  readonly root: string;
  readonly nav: readonly Link[];
  readonly twin: { readonly lang: Language; readonly label: string; readonly href: string };
  /** "Số liệu đến năm 2023 · bản dữ liệu 1a2b3c4". */
  readonly stamp: string;
  readonly search: string;
  /** The feed that the page is about, if it is about one. */
  readonly feed: Link | null;
  /** Words that the scripts of the page show. */
  readonly words: { readonly [name: string]: string };
  /** Says that the page is for the office itself; null on a public page. */
  readonly internal: string | null;
  /** Says that the figures are invented; null on a site of real ones. */
  readonly simulated: string | null;
  /** How many figures of the page are withheld, and why; null where none is. */
  readonly withheld: string | null;
}

export interface PageParts {
  readonly heading: string;
  readonly description: string;
  readonly breadcrumbs?: readonly { readonly label: string; readonly path: string }[];
  /** Whether the page tells of the changes that the feed tells of too. */
  readonly feed?: boolean;
  /** The figures that the page is about. */
  readonly observations?: readonly Observation[];
}

export function buildPage(ctx: Context, parts: PageParts): Page {
  const { lang, t, path } = ctx;
  const address = localise(path, lang);
  const twin = otherLanguage(lang);
  return {
    lang,
    address,
    title: path === paths.home ? t('site.title') : tabTitle(parts.heading, t('site.name')),
    description: parts.description,
    breadcrumbs: path === paths.home ? [] : [{ label: t('nav.home'), href: ctx.link(paths.home) }, ...(parts.breadcrumbs ?? []).map(({ label, path: to }) => ({ label, href: ctx.link(to) }))],
    heading: parts.heading,
    home: ctx.link(paths.home),
    root: ctx.file('/'),
    nav: [
      { label: t('nav.topics'), href: ctx.link(`${paths.home}#${t('anchor.topics')}`) },
      { label: t('nav.units'), href: ctx.link(paths.units) },
      { label: t('nav.compare'), href: ctx.link(paths.compare) },
      { label: t('nav.quality'), href: ctx.link(paths.quality) },
      { label: t('nav.data'), href: ctx.link(paths.data) },
      { label: t('nav.guide'), href: ctx.link(paths.guide) },
      { label: t('nav.check'), href: ctx.link(paths.check) },
    ],
    twin: { lang: twin, label: translator(twin)('language.name'), href: relative(address, localise(path, twin)) },
    stamp: t('site.stamp', { asOf: formatAsOf(ctx.dataset.lastPeriod, lang), version: ctx.version }),
    search: ctx.file(`/data/search.${lang}.json`),
    feed: parts.feed === true ? { label: t('changes.feedTitle'), href: ctx.link(paths.feed) } : null,
    words: { copied: t('tools.copied'), sort: t('table.sort', { column: '{column}' }), noMatch: t('search.noMatch'), matches: t('search.matches', { count: '{count}' }) },
    internal: ctx.disclosure.audience === 'internal' ? t('site.internal') : null,
    simulated: ctx.dataset.catalogue.simulated ? t('site.simulated') : null,
    withheld: withheldWords(ctx, parts.observations ?? []),
  };
}

/** Tabs, bookmarks and search engines cut a title here. */
const LONGEST_TITLE = 70;

/** The heading with the site's name, where both fit; else the heading alone, cut at a word. */
function tabTitle(heading: string, site: string): string {
  const full = `${heading} – ${site}`;
  if (escapedLength(full) <= LONGEST_TITLE) return full;
  if (escapedLength(heading) <= LONGEST_TITLE) return heading;
  const words = heading.split(' ');
  while (words.length > 1 && escapedLength(`${words.join(' ')}…`) > LONGEST_TITLE) words.pop();
  return `${words.join(' ').replace(/[\s,]+$/, '')}…`;
}

/** The length in the source of the page, where a sign of HTML takes up to five characters. */
function escapedLength(text: string): number {
  return text.replace(/[&<>"']/g, '-----').length;
}
