import type { SparklineChart } from '../views/profile-chart.ts';
import { glyph, pixel } from './glyph.ts';

const WIDTH = 70;
const HEIGHT = 20;
const EDGE = 4;

/** The course of a few figures: a line where years follow one another, a dot alone where they do not, the last one dark. */
export function renderSparkline({ title, runs }: SparklineChart): string {
  const drawn = runs.map((run) => run.map(({ x, y }) => ({ x: pixel(x, EDGE, WIDTH - EDGE), y: pixel(y, HEIGHT - EDGE, EDGE) })));
  const lines = drawn.filter(({ length }) => length > 1).map((run) => `<path d="M${run.map(({ x, y }) => `${x} ${y}`).join('L')}"/>`);
  const alone = drawn.flatMap((run) => (run.length === 1 ? run : [])).map(({ x, y }) => `<circle class="other" cx="${x}" cy="${y}" r="2"/>`);
  const last = drawn.at(-1)?.at(-1);
  return glyph('spark', [WIDTH, HEIGHT], title, [...lines, ...alone, last === undefined ? '' : `<circle cx="${last.x}" cy="${last.y}" r="3"/>`].join(''));
}
