import { describeFinding } from '../audit/describe.ts';
import { SEVERITIES, type Finding } from '../audit/finding.ts';
import { findingsAt } from '../audit/findings-of.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Context } from './context.ts';
import { findingPath } from './finding-pages.ts';
import { paths } from './paths.ts';

/** A finding as it stands beside a figure: one sentence, and the way to its place on the page of findings. */
export interface FindingNote {
  readonly severity: Finding['severity'];
  readonly text: string;
  readonly href: string;
}

/** A sign beside a figure that leads to what was found of it. */
export interface Mark {
  readonly label: string;
  readonly href: string;
}

/** The findings on some figures, each once, in the order of the audit. */
export function findingNotes(ctx: Context, observations: readonly Observation[]): FindingNote[] {
  return findingsOn(ctx, observations).map((finding) => noteOf(ctx, finding));
}

/** More notes than these are read on the page of findings. */
const MOST_NOTES = 6;

/** The first findings on some figures, and of more how many there are. */
export function fewFindingNotes(ctx: Context, observations: readonly Observation[]): FindingNote[] {
  const found = findingsOn(ctx, observations);
  const others = found.length - MOST_NOTES;
  const notes = found.slice(0, MOST_NOTES).map((finding) => noteOf(ctx, finding));
  return others <= 0 ? notes : [...notes, { severity: 'note', text: ctx.t('finding.others', { count: formatNumber(others, ctx.lang) }), href: ctx.link(paths.quality) }];
}

function noteOf(ctx: Context, finding: Finding): FindingNote {
  return { severity: finding.severity, text: describeFinding(finding, ctx.dataset, ctx.lang).explanation, href: hrefOf(ctx, finding) };
}

/** The gravest finding on one figure, and how many more there are; null where nothing was found of it. */
export function gravestNote(ctx: Context, observation: Observation): FindingNote | null {
  const mark = markOf(ctx, observation);
  const first = gravestFirst(ownFindings(ctx, observation))[0];
  return mark === null || first === undefined ? null : { severity: first.severity, text: mark.label, href: mark.href };
}

/** The findings that stand beside a figure; those that only mention it are told with the others of its table. */
function ownFindings(ctx: Context, observation: Observation): Finding[] {
  return findingsAt(ctx.dataset, observation).filter(({ observations }) => observations[0] === observation.key);
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** The mark of one figure; null where nothing was found of it. */
export function markOf(ctx: Context, observation: Observation): Mark | null {
  const [first, ...others] = gravestFirst(ownFindings(ctx, observation));
  if (first === undefined) return null;
  const { explanation } = describeFinding(first, ctx.dataset, ctx.lang);
  return { label: others.length === 0 ? explanation : ctx.t('finding.andMore', { finding: explanation, count: String(others.length) }), href: hrefOf(ctx, first) };
}

export function findingsOn(ctx: Context, observations: readonly Observation[]): Finding[] {
  return [...new Set(observations.flatMap((observation) => findingsAt(ctx.dataset, observation)))];
}

function hrefOf(ctx: Context, finding: Finding): string {
  return ctx.link(findingPath(ctx.dataset, finding));
}
