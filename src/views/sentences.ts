import { isRange } from '../catalogue/period.ts';
import type { Observation } from '../dataset/observation.ts';
import { formatAsOf } from '../format/periods.ts';
import { nameOf, categoryName, indicatorOf, type Context } from './context.ts';
import { markOf, type Mark } from './findings.ts';
import { changeWords, leadFigures } from './headlines.ts';
import { rowOf } from './profile.ts';
import { standingOf, type Standing } from './profile-standing.ts';
import { placeWords } from './rank-words.ts';
import { isWithheld } from './withheld.ts';
import { assessmentWords, gapWords, lowerFirst, measurePhrase, missingWords, periodWords, ratioWords, shareWords, targetWords } from './words.ts';

/** One figure told in a sentence, in pieces that a page may set apart: subject (linked to its row), figure, the rest. */
export interface Sentence {
  /** The row of the profile that the sentence is about. */
  readonly row: string;
  readonly subject: string;
  /** Between subject and figure: ", năm 2022: ". */
  readonly when: string;
  readonly figure: string;
  /** " (55/58); đạt chỉ tiêu > 80%, cao hơn 14,8 điểm %; giảm 1,7 điểm % so với 2021." */
  readonly rest: string;
  /** What the audit found of the figure; null where nothing. */
  readonly mark: Mark | null;
}

/** More than these are no longer read in a minute. */
export const MOST_SENTENCES = 5;

/** The sentences that open the page of a unit: its lead figures, one of every topic first, in the order of topics. */
export function keySentences(ctx: Context, unit: string): Sentence[] {
  return leadFigures(ctx, unit, MOST_SENTENCES).map((figure) => sentenceOf(ctx, figure));
}

/** A sentence as plain words. */
export function sentenceWords({ subject, when, figure, rest }: Sentence): string {
  return subject + when + figure + rest;
}

/** The figure of one period in a sentence: value, k/n, gap to the target, change, and rank where there is one. */
export function sentenceOf(ctx: Context, observation: Observation): Sentence {
  const standing = standingOf(ctx, observation);
  const ratio = shareWords(ctx, observation) === null ? null : ratioWords(ctx, observation);
  const told = observation.value !== null || observation.percentReported !== null;
  const parts = told ? [targetPart(ctx, standing), rankPart(ctx, standing), changePart(ctx, observation), statePart(ctx, observation)].filter((part) => part !== null) : [];
  return {
    row: `#${rowOf(observation.indicator)}`,
    subject: subjectOf(ctx, observation),
    when: ctx.t('sentence.when', { period: isRange(observation.period) ? periodWords(ctx, observation.period) : formatAsOf(observation.period, ctx.lang) }) + ' ',
    figure: told ? amountOf(ctx, observation) : isWithheld(observation) ? ctx.t('sentence.withheld') : missingWords(ctx, observation),
    mark: markOf(ctx, observation),
    rest: `${ratio === null ? '' : ` (${ratio})`}${parts.map((part) => `; ${part}`).join('')}.`,
  };
}

function subjectOf(ctx: Context, observation: Observation): string {
  const indicator = nameOf(ctx, indicatorOf(ctx, observation.indicator));
  const category = categoryName(ctx, observation);
  return category === null ? indicator : ctx.t('sentence.subject', { indicator, category: lowerFirst(category) });
}

/** "94,8%", "3/15", "27.023 đảng viên"; measures are named in the plural, so one stands without: the subject says of what. */
function amountOf(ctx: Context, observation: Observation): string {
  const share = shareWords(ctx, observation);
  const ratio = ratioWords(ctx, observation);
  if (share !== null || ratio !== null) return share ?? ratio ?? '';
  const { figure, measure } = measurePhrase(ctx, observation);
  return measure === null || observation.value === 1 ? figure : `${figure} ${measure}`;
}

/** How the figure stands to its target, with the distance and the side on which it lies; a target that is met exactly has none. */
function targetPart(ctx: Context, { assessment, indicator }: Standing): string | null {
  if (assessment === null) return null;
  const { state, gap, target, milestone } = assessment;
  const places = { target: targetWords(ctx, target, indicator) };
  if ((state !== 'reached' && state !== 'not-reached') || milestone !== null || gap === null) return ctx.t('sentence.target', { ...places, state: assessmentWords(ctx, assessment) });
  if (gap === 0) return ctx.t(state === 'reached' ? 'sentence.reachedExactly' : 'sentence.missedByNothing', places);
  const distance = { ...places, gap: gapWords(ctx, target, gap) };
  if (state === 'reached') return ctx.t(gap > 0 ? 'sentence.reachedAbove' : 'sentence.reachedBelow', distance);
  return ctx.t(gap > 0 ? 'sentence.missedAbove' : 'sentence.missedBelow', distance);
}

function rankPart(ctx: Context, { rank, peers }: Standing): string | null {
  if (rank === null || peers === null) return null;
  return ctx.t('rank.within', { place: placeWords(ctx, rank), group: ctx.t(`peers.short.${peers.group.kind}`) });
}

function changePart(ctx: Context, observation: Observation): string {
  return changeWords(ctx, observation) ?? ctx.t('change.first');
}

function statePart(ctx: Context, { status }: Observation): string | null {
  return status === 'p' || status === 'r' ? ctx.t(`status.${status}`) : null;
}
