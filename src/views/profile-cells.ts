import { comparedValue, incomparable } from '../measures/comparable.ts';
import { principal } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import { periodsOfOthers } from './alike.ts';
import { observationsOf, unitOf, type Context } from './context.ts';
import { markOf } from './findings.ts';
import type { SparklineChart, StripChart } from './profile-chart.ts';
import { sparklineOf, stripOf } from './profile-pictures.ts';
import type { Standing } from './profile-standing.ts';
import { comparedWords, courseWords, notComparedWords } from './profile-words.ts';
import { placeWords, unrankedWords } from './rank-words.ts';
import type { Cell } from './table.ts';
import { assessmentWords, figureWords, measurePhrase, periodWords, ratioWords, shareWords, targetWords } from './words.ts';

/** A cell of the profile: words, and where it has one a small picture that says no more than the words and numbers do. */
export interface ProfileCell extends Cell {
  readonly strip?: StripChart;
  readonly spark?: SparklineChart;
  /** Whether the words tell of a better or a worse side. */
  readonly side?: 'up' | 'down';
  /** What a card writes beside it, and whether its numbers stand in a column. */
  readonly label?: string;
  readonly numeric?: boolean;
  /** How many columns it takes; one unless it says otherwise. */
  readonly span?: number;
}

function missing(text: string): ProfileCell {
  return { text, value: null, missing: true };
}

export function valueCell(ctx: Context, { figure }: Standing): ProfileCell {
  const share = shareWords(ctx, figure);
  const ratio = ratioWords(ctx, figure);
  const text = share ?? ratio ?? measurePhrase(ctx, figure).figure;
  const state = figure.status === 'p' || figure.status === 'r' ? [ctx.t(`status.${figure.status}`)] : [];
  const base = share === null ? [] : [ratio ?? (shareOf(figure)?.basis === 'printed' ? ctx.t('profile.printed') : '')];
  const detail = [...base, ...state].filter((words) => words !== '').join('; ');
  const mark = markOf(ctx, figure);
  const value = figure.value ?? figure.percentReported;
  return { text, value, ...(value === null ? { missing: true } : {}), ...(detail === '' ? {} : { detail }), ...(mark === null ? {} : { mark }) };
}

export function targetCell(ctx: Context, { assessment, indicator }: Standing): ProfileCell {
  return assessment === null ? missing(ctx.t('state.none')) : { text: targetWords(ctx, assessment.target, indicator), value: assessment.target.value };
}

export function againstCell(ctx: Context, { assessment }: Standing): ProfileCell {
  if (assessment === null) return missing(ctx.t('profile.noTarget'));
  const text = assessmentWords(ctx, assessment);
  if (assessment.state === 'not-assessable') return missing(text);
  return { text, value: assessment.state, side: assessment.state === 'reached' || assessment.state === 'on-path' ? 'up' : 'down' };
}

/** The figure of the unit above for the same indicator, category and period. */
export function parentCell(ctx: Context, { figure, indicator }: Standing): ProfileCell {
  const { parent } = unitOf(ctx, figure.unit);
  if (parent === null) return missing(ctx.t('profile.parentNone'));
  if (!ctx.dataset.byUnit.has(parent)) return missing(ctx.t('profile.parentSilent'));
  const same = observationsOf(ctx, figure.indicator, parent).filter(({ category }) => category === figure.category);
  if (same.length === 0) return missing(ctx.t('state.x'));
  const found = principal(same.filter(({ period, scheme }) => period === figure.period && scheme === figure.scheme));
  if (found === null || incomparable(figure, found) !== null) return missing(ctx.t(same.some(({ period }) => period === figure.period) ? 'profile.otherWay' : 'profile.otherPeriod'));
  const value = comparedValue(found, indicator);
  const ratio = shareWords(ctx, found) === null ? null : ratioWords(ctx, found);
  return { text: value === null ? figureWords(ctx, found) : comparedWords(ctx, indicator, found, value), value, ...(ratio === null ? {} : { detail: ratio }) };
}

/** The median of the group, by which group, of how many units, and between which ends they lie. */
export function peersCell(ctx: Context, { figure, indicator, peers, spread }: Standing): ProfileCell {
  if (peers === null || spread === null) {
    const others = periodsOfOthers(ctx.dataset, figure);
    return missing(ctx.t(others.size === 0 ? 'profile.peersNone' : others.has(figure.period) ? 'profile.otherWay' : 'profile.otherPeriod'));
  }
  const words = (value: number) => comparedWords(ctx, indicator, figure, value);
  const places = { group: ctx.t(`peers.short.${peers.group.kind}`), count: String(peers.values.length), all: String(peers.group.units.length), low: words(spread.min), high: words(spread.max) };
  return { text: words(spread.median), value: spread.median, detail: ctx.t('profile.peers', places) };
}

export function stripCell(ctx: Context, standing: Standing): ProfileCell {
  const strip = stripOf(ctx, standing);
  if (strip !== null) return { text: strip.title, value: strip.own, strip };
  return missing(standing.value === null ? notComparedWords(ctx, standing) : ctx.t('profile.noStrip'));
}

export function rankCell(ctx: Context, { indicator, value, peers, rank }: Standing): ProfileCell {
  return rank === null ? missing(unrankedWords(ctx, indicator, value, peers?.values.length ?? 1)) : { text: placeWords(ctx, rank), value: rank.rank };
}

/** The course in words, and over a run of comparable figures its first and last value beside the line. */
export function courseCell(ctx: Context, standing: Standing): ProfileCell {
  const { figure, indicator, course: { points } } = standing;
  const words = courseWords(ctx, standing).join('; ');
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return points.length === 0 || standing.course.before === null ? missing(words) : { text: words, value: words };
  const ends = ctx.t('profile.ends', { first: comparedWords(ctx, indicator, figure, first.value), start: periodWords(ctx, first.period), last: comparedWords(ctx, indicator, figure, last.value), end: periodWords(ctx, last.period) });
  const spark = sparklineOf(standing, ends);
  return { text: words, value: words, detail: ends, ...(spark === null ? {} : { spark }) };
}
