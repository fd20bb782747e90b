import { isRange } from '../../catalogue/period.ts';
import type { Observation } from '../../dataset/observation.ts';
import { principal } from '../../measures/headline.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import { fitOf } from '../digits.ts';
import { readingsOf, startingCount, type Readings } from '../change-readings.ts';
import type { Series } from '../series.ts';

const SUFFIX = '-change';

/**
 * `change-mismatch`: a stated change against the figures at its two ends, as growth, as points of per cent, by counts
 * and by printed shares; which reading fits is told. `x-change` states the changes of `x`. With one end alone a growth is
 * tried with every whole count at the other.
 */
export function changeFindings(series: Series, context: AuditContext): Finding[] {
  const { unit, indicator, isRate, observations } = series;
  if (!indicator.id.endsWith(SUFFIX)) return [];
  const changed = context.find(unit, indicator.id.slice(0, -SUFFIX.length));
  const points = indicator.measure === 'percentage-point';
  return observations.flatMap((stated) => {
    const [start = '', end] = stated.period.split('/');
    if (stated.value === null || stated.operator !== null || end === undefined) return [];
    const [before, after] = [at(changed, start, stated), at(changed, end, stated)];
    const decimals = isRate ? stated.percentDecimals : 0;
    if (before !== null && after !== null) return against(stated, stated.value, decimals, readingsOf(before, after), isRate ? (points ? 'points' : 'growth') : 'difference', [before, after]);
    const from = context.catalogue.schemes.get(stated.scheme ?? '')?.from ?? null;
    if (before === null && from !== null && Number(start.slice(0, 4)) < from) return [finding('change-mismatch', 'warning', [stated, ...(after === null ? [] : [after])], { reason: 'across-schemes', reported: stated.value, details: { decimals, schemeFirst: stated.scheme ?? '', yearLimit: String(from), periodStart: start, periodEnd: end } })];
    return isRate && !points && after !== null && changed?.indicator.base === null ? withoutStart(stated, stated.value, decimals, after, start) : [];
  });
}

/** The figure at one end, exactly of that period. */
function at(series: Series | undefined, period: string, { category }: Observation): Observation | null {
  const group = series?.groups.find((candidate) => candidate.period === period);
  return isRange(period) || group === undefined ? null : principal(group.observations.filter((observation) => observation.category === category && observation.operator === null));
}

function against(stated: Observation, value: number, decimals: number, readings: Readings, meant: 'points' | 'growth' | 'difference', ends: readonly [Observation, Observation]): Finding[] {
  const fits = (reading: number | null) => reading !== null && fitOf(reading, value, decimals) !== null;
  const proper = meant === 'points' ? (readings.points ?? readings.printedPoints) : meant === 'growth' ? (readings.growth ?? readings.shareGrowth) : readings.difference;
  if (proper === null || fits(proper)) return [];
  const other = (['printedPoints', 'points', 'growth', 'shareGrowth', 'difference'] as const).find((name) => fits(readings[name]));
  const reversed = Math.sign(proper) * Math.sign(value) < 0;
  const reason = other === undefined ? 'none' : other === 'printedPoints' && meant === 'points' ? (reversed ? 'printed-reversed' : 'printed') : other;
  const details = { decimals, kind: meant, periodStart: ends[0].period, periodEnd: ends[1].period, moved: Math.abs(proper), percentStart: ends[0].percentReported ?? 0, percentEnd: ends[1].percentReported ?? 0, decimalsStart: ends[0].percentDecimals, decimalsEnd: ends[1].percentDecimals };
  return [finding('change-mismatch', 'warning', [stated, ends[1], ends[0]], { reason, reported: value, computed: proper, details })];
}

/** No whole count at the beginning grows to the count at the end by the stated per cent. */
function withoutStart(stated: Observation, value: number, decimals: number, after: Observation, start: string): Finding[] {
  const nearest = startingCount(after.value, value, decimals);
  if (nearest.count === null || nearest.fits || after.value === null) return [];
  const details = { decimals, countEnd: after.value, countStart: nearest.count, percentNearest: nearest.growth, periodStart: start, periodEnd: after.period };
  return [finding('change-mismatch', 'warning', [stated, after], { reason: 'no-start', reported: value, computed: nearest.growth, details })];
}
