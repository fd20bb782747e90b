import type { TrendPoint, TrendSeries } from '../views/chart.ts';
import type { Scale } from './axis.ts';
import { INK, INK_3, seriesLook } from './colours.ts';
import { NAME_LAYOUTS, PAIR_LAYOUTS, VALUE_LAYOUTS } from './label-spots.ts';
import { lines } from './line-marks.ts';
import type { Mark } from './mark.ts';
import { dots } from './marks.ts';
import type { Box, Stroke } from './marks.ts';
import type { Claim, Part, Wish } from './place-labels.ts';
import { BOLD } from './text.ts';

/** Series placed on the scales of one panel. */
export interface SeriesPlace {
  readonly series: readonly TrendSeries[];
  readonly x: Scale;
  readonly y: Scale;
}

/** Lines inside the segments only, over them the dots: a run of one point is a dot without a line. */
export function seriesMarks({ series, x, y }: SeriesPlace): readonly Mark[] {
  const place = (point: TrendPoint) => ({ x: x(point.x), y: y(point.y) });
  const looks = series.map(({ segments }, index) => ({ segments, ...seriesLook(index) }));
  const courses = looks.map(({ segments, colour, dashes }) => lines(segments.filter(({ length }) => length > 1).map((segment) => segment.map(place)), colour, dashes));
  const points = looks.flatMap(({ segments, colour }) =>
    [false, true].map((hollow) => dots(segments.flat().filter((point) => point.hollow === hollow).map(place), colour, hollow)),
  );
  return [...courses, ...points];
}

/** The lines as straight strokes, which labels keep away from. */
export function seriesStrokes({ series, x, y }: SeriesPlace): readonly Stroke[] {
  return series
    .flatMap(({ segments }) => segments)
    .flatMap((segment) => segment.slice(1).map((to, index) => ({ from: segment[index] ?? to, to })))
    .map(({ from, to }) => ({ x1: x(from.x), y1: y(from.y), x2: x(to.x), y2: y(to.y) }));
}

/** The places of the dots, which labels never cover. */
export function dotBoxes({ series, x, y }: SeriesPlace): readonly Box[] {
  return series
    .flatMap(({ segments }) => segments.flat())
    .map((point) => ({ left: x(point.x) - 6, right: x(point.x) + 6, top: y(point.y) - 6, bottom: y(point.y) + 6 }));
}

/**
 * What the points want written, in the order of its weight: names at the last points, the last and first values, what
 * the chart itself wants (`also`), then the other values. In a crowd the first of these remain.
 */
export function labelWishes(place: SeriesPlace, names: readonly string[], also: readonly Wish[]): readonly Wish[] {
  const ranked = place.series.map(({ segments }) => rank(segments.flat()));
  const nameWishes = ranked.flatMap(([last], index) => nameWish(last, names[index], seriesLook(index).colour, place));
  const ends = [0, 1].flatMap((nth) => ranked.flatMap((points) => points.slice(nth, nth + 1)));
  const rest = ranked.flatMap((points) => points.slice(2));
  return [...nameWishes, ...ends.map((point) => valueWish(point, place, 'across')), ...also, ...rest.map((point) => valueWish(point, place, 'clear'))];
}

/** The last point, the first, then the others by their distance from the mean: highs and lows first. */
function rank(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const mean = points.reduce((sum, { y }) => sum + y / points.length, 0);
  const between = points.slice(1, -1).sort((a, b) => Math.abs(b.y - mean) - Math.abs(a.y - mean));
  return [...points.slice(-1), ...points.slice(0, -1).slice(0, 1), ...between];
}

function nameWish(last: TrendPoint | undefined, name: string | undefined, fill: string, { x, y }: SeriesPlace): readonly Wish[] {
  if (last === undefined || name === undefined) return [];
  return [{ x: x(last.x), y: y(last.y), parts: [{ text: name, fill, weight: BOLD }], layouts: NAME_LAYOUTS, claim: 'always' }];
}

function valueWish({ x: atX, y: atY, label, detail }: TrendPoint, { x, y }: SeriesPlace, claim: Claim): Wish {
  const value: Part = { text: label, fill: INK, weight: BOLD };
  const parts = detail === null ? [value] : [value, { text: detail, fill: INK_3, weight: 400 }];
  return { x: x(atX), y: y(atY), parts, layouts: detail === null ? VALUE_LAYOUTS : PAIR_LAYOUTS, claim };
}
