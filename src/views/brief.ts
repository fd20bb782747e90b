import { newestPeriod } from '../catalogue/period.ts';
import { SEVERITIES } from '../audit/finding.ts';
import type { Indicator, Unit } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatAsOf } from '../format/periods.ts';
import { FEWEST_RANKED } from '../measures/rank.ts';
import { BRIEF_COLUMNS, briefFigure, briefRow } from './brief-rows.ts';
import { nameOf, observationsOf, unitOf, type Context } from './context.ts';
import { companyOf } from './families.ts';
import type { Figure } from './figure.ts';
import { classFigure } from './figures/class-figure.ts';
import { dotFigure, dotUnits } from './figures/dot-figure.ts';
import { findingNotes } from './findings.ts';
import { leadFigures } from './headlines.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { localise, paths } from './paths.ts';
import { sentenceOf } from './sentences.ts';
import type { Table, TableRow } from './table.ts';

export interface BriefView {
  readonly page: Page;
  /** "Số liệu đến tháng 9-2021". */
  readonly asOf: string;
  /** What to know: of what, leading to where it is told in full, and the sentence that follows. */
  readonly lines: readonly { readonly subject: Link; readonly text: string }[];
  readonly table: Table | null;
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  /** The address of the unit's page from the root of the site, and the version of the data. */
  readonly address: string;
  readonly version: string;
}

/** Of five lines the last is kept for what the audit found, two where there are few figures. */
const MOST_LINES = 5;
const MOST_KEY = 4;
const MOST_FOUND = 2;

/** One paper for a meeting: what stands out, every indicator that can be judged, one classification, one comparison. */
export function buildBrief(ctx: Context, id: string): BriefView {
  const unit = unitOf(ctx, id);
  const observations = ctx.dataset.byUnit.get(id) ?? [];
  const figures = briefFigures(ctx, unit);
  const key = leadFigures(ctx, id, MOST_KEY).map((observation) => keyLine(ctx, observation));
  const page = buildPage(ctx, {
    heading: nameOf(ctx, unit),
    description: ctx.t('brief.description', { unit: nameOf(ctx, unit) }),
    breadcrumbs: [{ label: ctx.t('nav.units'), path: paths.units }, { label: nameOf(ctx, unit), path: paths.unit(id) }],
    observations,
  });
  return {
    page: { ...page, title: ctx.t('brief.title', { unit: nameOf(ctx, unit) }) },
    asOf: ctx.t('brief.asOf', { asOf: formatAsOf(newestPeriod(observations.map(({ period }) => period)), ctx.lang) }),
    lines: [...key, ...gravest(ctx, observations).slice(0, MOST_LINES - key.length)],
    table: briefTable(ctx, unit),
    figures,
    notes: notesOf(ctx, figures),
    address: localise(paths.unit(id), ctx.lang),
    version: ctx.t('brief.version', { version: ctx.version }),
  };
}

/** A key sentence of the unit's page, leading to its row there. */
function keyLine(ctx: Context, observation: Observation): BriefView['lines'][number] {
  const { row, subject, when, figure, rest } = sentenceOf(ctx, observation);
  return { subject: { label: subject, href: ctx.link(paths.unit(observation.unit) + row) }, text: when + figure + rest };
}

/** What the audit holds against the figures of the unit, the gravest first; what is only to be known is left to the page. */
function gravest(ctx: Context, observations: readonly Observation[]): BriefView['lines'] {
  const notes = findingNotes(ctx, observations).filter(({ severity }) => severity !== 'note');
  const sorted = [...notes].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return sorted.slice(0, MOST_FOUND).map(({ text, href }) => ({ subject: { label: ctx.t('brief.found'), href }, text: `: ${text}` }));
}

/** The indicators that can be judged, by topic, numbered through. */
function briefTable(ctx: Context, unit: Unit): Table | null {
  const { topics, indicators } = ctx.dataset.catalogue;
  const rows: TableRow[] = [];
  for (const topic of topics.values()) {
    const figures = [...indicators.values()].filter((indicator) => indicator.topic === topic.id).flatMap((indicator) => briefFigure(ctx, indicator, unit.id) ?? []);
    rows.push(...figures.map((figure, index) => ({ ...briefRow(ctx, figure, rows.length + index + 1), ...(index === 0 ? { group: nameOf(ctx, topic) } : {}) })));
  }
  if (rows.length === 0) return null;
  return {
    caption: ctx.t('brief.caption', { unit: nameOf(ctx, unit) }),
    columns: BRIEF_COLUMNS.map((key) => ({ key, label: ctx.t(`column.${key}`), numeric: key === 'periodBefore' || key === 'periodNow' })),
    rows,
    numbered: true,
    named: BRIEF_COLUMNS.indexOf('indicator'),
  };
}

/** The first classification of the unit, and the first indicator with a direction on which it stands beside others. */
function briefFigures(ctx: Context, of: Unit): Figure[] {
  const unit = of.id;
  const among = { ...ctx, scope: companyOf(ctx.dataset, of) };
  const indicators = [...ctx.dataset.catalogue.indicators.values()];
  const classes = first(indicators, (indicator) => classFigure(ctx, indicator, observationsOf(ctx, indicator.id, unit)));
  const directed = [...indicators.filter(({ direction }) => direction !== 'none'), ...indicators.filter(({ direction }) => direction === 'none')];
  const beside = first(directed, (indicator) => {
    const all = observationsOf(among, indicator.id);
    return dotUnits(among, indicator, all).includes(unit) ? dotFigure(among, indicator, all) : null;
  });
  return [classes, beside].filter((figure) => figure !== null);
}

function first(indicators: readonly Indicator[], draw: (indicator: Indicator) => Figure | null): Figure | null {
  for (const indicator of indicators) {
    const figure = draw(indicator);
    if (figure !== null) return figure;
  }
  return null;
}

function notesOf(ctx: Context, figures: readonly Figure[]): string[] {
  return [ctx.t('brief.noteRows'), ctx.t('brief.noteBefore'), ctx.t('brief.noteRank', { least: String(FEWEST_RANKED) }), ctx.t('brief.noteMark'), ...(figures.some(({ chart }) => chart.kind === 'dot-plot') ? [] : [ctx.t('brief.noteAlone')])];
}
