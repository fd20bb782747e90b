import type { Anchor } from './marks.ts';
import type { Spot } from './place-labels.ts';
import { LINE } from './text.ts';

/** From the middle of a dot to the middle of a line of text. */
const AWAY = 17;
const ASIDE = 11;

const centred: Spot = { dx: 0, dy: 0, anchor: 'middle' };
/** Grown to the left or the right, with the dot still under its last or first letter. */
const leftward: Spot = { dx: 6, dy: 0, anchor: 'end' };
const rightward: Spot = { dx: -6, dy: 0, anchor: 'start' };
const around: readonly Spot[] = [centred, leftward, rightward];

function at(spot: Spot, dy: number): Spot {
  return { ...spot, dy };
}

function aside(side: -1 | 1, dy: number): Spot {
  const anchor: Anchor = side === 1 ? 'start' : 'end';
  return { dx: side * ASIDE, dy, anchor };
}

/** A value alone: above its point, else below, else beside. */
export const VALUE_LAYOUTS: readonly (readonly Spot[])[] = [
  ...around.map((spot) => [at(spot, -AWAY)]),
  ...around.map((spot) => [at(spot, AWAY)]),
  [aside(1, 0)],
  [aside(-1, 0)],
];

/** A value and its k/n: above and below the point; on a slope on its two free sides; else together, the value first. */
export const PAIR_LAYOUTS: readonly (readonly Spot[])[] = [
  ...[[centred, centred], [leftward, rightward], [rightward, leftward], [leftward, leftward], [rightward, rightward]].map(
    ([value = centred, detail = centred]) => [at(value, -AWAY), at(detail, AWAY)],
  ),
  ...around.map((spot) => [at(spot, -AWAY - LINE), at(spot, -AWAY)]),
  ...around.map((spot) => [at(spot, AWAY), at(spot, AWAY + LINE)]),
  [aside(1, -LINE / 2), aside(1, LINE / 2)],
  [aside(-1, -LINE / 2), aside(-1, LINE / 2)],
  ...VALUE_LAYOUTS,
];

/** The name of a series: right of its last point, moved up or down where other names are. */
export const NAME_LAYOUTS: readonly (readonly Spot[])[] = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].map((lines) => [
  { ...aside(1, lines * LINE) },
]);
