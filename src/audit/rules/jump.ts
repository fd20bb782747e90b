import type { Observation } from '../../dataset/observation.ts';
import { breakBetween, comparableRuns } from '../../measures/change.ts';
import { principal } from '../../measures/headline.ts';
import { shareOf } from '../../measures/share.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { forEachRun, type Series } from '../series.ts';

/** A series must show how it usually moves before one move can stand out: so many figures, and so many times the usual move. */
const LEAST = 5;
const TIMES = 8;
/** And it must be large in itself: points of per cent, or doubled or halved by so many. */
const POINTS = 20;
const COUNT = 20;

/** `jump`: one change between comparable periods far outside what the series does; the first of each category. */
export function jumpFindings({ observations, indicator, isRate }: Series, { catalogue }: AuditContext): Finding[] {
  if (isRate || observations.length < LEAST) return [];
  const byCategory = Map.groupBy(observations.filter(({ operator }) => operator === null), ({ category }) => category ?? '');
  return [...byCategory.values()].flatMap((all) => {
    if (all.length < LEAST) return [];
    const { runs } = comparableRuns(perPeriod(all), (older, newer) => breakBetween(older, newer, indicator.nature, catalogue.schemes));
    return runs.map(jumpIn).find((found) => found !== null) ?? [];
  });
}

function perPeriod(sorted: readonly Observation[]): Observation[] {
  const chosen: Observation[] = [];
  forEachRun(sorted, (a, b) => a.period === b.period, (run) => chosen.push(...[principal(run)].filter((found) => found !== null)));
  return chosen;
}

function jumpIn(run: readonly Observation[]): Finding | null {
  const points = run.flatMap((observation) => {
    const share = shareOf(observation);
    const value = share?.percent ?? (observation.denominator === null ? observation.value : null);
    return value === null ? [] : [{ observation, value, isShare: share !== null }];
  });
  if (points.length < LEAST || points.length < run.length) return null;
  const moves = points.slice(1).map(({ value }, index) => Math.abs(value - (points[index]?.value ?? 0)));
  const usual = median(moves);
  for (const [index, move] of moves.entries()) {
    const [before, after] = [points[index], points[index + 1]];
    if (before === undefined || after === undefined || move <= TIMES * usual) continue;
    const large = after.isShare ? move >= POINTS : move >= COUNT && (after.value > 2 * before.value || 2 * after.value < before.value);
    if (!large) continue;
    const details = { valueFirst: before.value, valueSecond: after.value, periodOther: before.observation.period, usual, decimals: after.isShare ? 1 : 0 };
    return finding('jump', 'note', [after.observation, before.observation], { reason: after.isShare ? 'share' : 'count', reported: after.value, computed: before.value, details });
  }
  return null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
