import type { StripChart } from '../views/profile-chart.ts';
import { glyph, pixel } from './glyph.ts';

const WIDTH = 130;
const HEIGHT = 20;
/** The largest mark stays whole at both ends. */
const EDGE = 7;
const MIDDLE = HEIGHT / 2;

/**
 * One unit among others on one line, the better end to the right: a wide line for the range of the group, hollow dots for
 * the others or, of many, a wider line for the middle half of them, a short stroke for the median, a long one for the target, the dark dot last and so above all. Colours and
 * widths stand in the site's styles: some sixty strips on a page share them.
 */
export function renderStrip({ title, own, others, middle, range, median, target }: StripChart): string {
  const x = (place: number) => pixel(place, EDGE, WIDTH - EDGE);
  const marks = [
    `<path d="M${EDGE} ${MIDDLE}H${WIDTH - EDGE}"/>`,
    range === null ? '' : `<path class="range" d="M${x(range[0])} ${MIDDLE}H${x(range[1])}"/>`,
    middle === null ? '' : `<path class="middle" d="M${x(middle[0])} ${MIDDLE}H${x(middle[1])}"/>`,
    ...others.map((other) => `<circle class="other" cx="${x(other)}" cy="${MIDDLE}" r="4"/>`),
    median === null ? '' : `<path class="median" d="M${x(median)} 5v10"/>`,
    target === null ? '' : `<path class="target" d="M${x(target)} 1v18"/>`,
    `<circle cx="${x(own)}" cy="${MIDDLE}" r="5"/>`,
  ];
  return glyph('strip', [WIDTH, HEIGHT], title, marks.join(''));
}
