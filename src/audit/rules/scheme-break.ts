import { isRange } from '../../catalogue/period.ts';
import type { Observation } from '../../dataset/observation.ts';
import { outOfScheme } from '../../measures/change.ts';
import type { AuditContext } from '../context.ts';
import { finding, type Finding } from '../finding.ts';
import type { Series } from '../series.ts';

/** `scheme-break`: one finding where a series crosses from one scheme of a ladder to another, or uses words outside the years of their scheme. */
export function schemeBreakFindings({ observations }: Series, { catalogue }: AuditContext): Finding[] {
  const points = observations.filter(({ scheme, period }) => scheme !== null && !isRange(period));
  const ladderOf = ({ scheme }: Observation) => catalogue.schemes.get(scheme ?? '')?.ladder;
  const crossing = points.findIndex((point, index) => {
    const former = points[index - 1];
    return former !== undefined && former.scheme !== point.scheme && ladderOf(former) === ladderOf(point);
  });
  const [before, after] = [points[crossing - 1], points[crossing]];
  if (before !== undefined && after !== undefined && crossing > 0) {
    return [finding('scheme-break', 'note', [after, before], { reason: 'schemes', details: { schemeFirst: before.scheme ?? '', schemeSecond: after.scheme ?? '', periodFirst: before.period, periodSecond: after.period } })];
  }
  const outside = points.find((point) => outOfScheme(point, catalogue.schemes));
  if (outside === undefined) return [];
  const { from, to } = catalogue.schemes.get(outside.scheme ?? '') ?? { from: null, to: null };
  const late = to !== null && outside.period.slice(0, 4) > String(to);
  return [finding('scheme-break', 'note', [outside], { reason: late ? 'too-late' : 'too-early', details: { schemeFirst: outside.scheme ?? '', yearLimit: String((late ? to : from) ?? '') } })];
}
