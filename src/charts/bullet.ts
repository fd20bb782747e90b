import type { BulletChart, ChartForm } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, scaleOf, zeroLine } from './axis.ts';
import { valueBar } from './bars.ts';
import { INK, NEW, OLD, PAPER } from './colours.ts';
import { placeKey } from './key.ts';
import type { Mark } from './mark.ts';
import { boxes, strokes, texts } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

const BAR = 18;
/** The line of the plan reaches so far beyond the bar on both sides. */
const REACH = 5;
const PLAN_WIDTH = 3;
const COLUMN: Readonly<Record<ChartForm, number>> = { wide: 180, narrow: 150 };

/** A result against its plan: a bar, and a line across it where the plan stands. */
export function renderBullet(chart: BulletChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const names = [{ name: chart.resultLabel, light: false }, { name: chart.partialLabel, light: true }].flatMap(({ name, light }) => (name === undefined ? [] : [{ name, light }]));
  const key = placeKey([...names.map(({ name }) => name), chart.planLabel], 0, width);
  const written = chart.rows.map((row) => ({ ...row, words: wrapText(row.valueLabel, COLUMN[form], BOLD) }));
  const column = widest(written.flatMap(({ words }) => words), BOLD);
  const specs = written.map((row) => {
    const height = row.words.length * LINE;
    return { ...row, body: form === 'wide' ? Math.max(BAR + 2 * REACH, height) : BAR + 2 * REACH, aside: { width: column, height } };
  });
  const { rows, bottom, bands, labels } = placeRows(specs, form, key.height + 8, width);
  const plot = {
    left: labelColumn(chart.rows.map(({ label }) => label), form),
    right: form === 'wide' ? width - column - 14 : width,
  };
  const x = scaleOf(chart.x, [0, ...chart.rows.flatMap(({ value, plan }) => [value, plan])], [plot.left + 1, plot.right - PLAN_WIDTH / 2]);
  return drawSvg(
    {
      width,
      height: bottom + 4 + AXIS_HEIGHT,
      marks: [
        key.words,
        bottomAxis({ axis: chart.x, scale: x, bottom: bottom + 4, bands, left: 0, right: width }),
        zeroLine(x, bands),
        rows.map(({ value, partial, middle }) => valueBar(value, partial, middle - BAR / 2, middle + BAR / 2, x)),
        planMarks(rows.map(({ plan, middle }) => ({ x: x(plan), top: middle - BAR / 2 - REACH, bottom: middle + BAR / 2 + REACH }))),
        // After the bars: what is of one look is drawn with the first of it.
        names.flatMap(({ light }, index) => boxes(key.swatches.slice(index, index + 1), light ? OLD : NEW, light ? NEW : null)),
        planMarks(key.swatches.slice(names.length).map((box) => ({ x: (box.left + box.right) / 2, top: box.top, bottom: box.bottom }))),
        labels,
        texts(
          rows.map((row) => ({ x: form === 'wide' ? plot.right + 14 : width, y: form === 'wide' ? row.middle : row.start, text: row.words.join('\n') })),
          { fill: INK, weight: BOLD, anchor: form === 'wide' ? 'start' : 'end', line: form === 'wide' ? 'middle' : 'top' },
        ),
      ].flat(),
    },
    chart.text,
    id,
  );
}

/** On a dark bar the line of the plan has an edge of paper, else it would be lost in it. */
function planMarks(plans: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]): readonly Mark[] {
  const lines = plans.map(({ x, top, bottom }) => ({ x1: x, x2: x, y1: top, y2: bottom }));
  return [strokes(lines, { stroke: PAPER, width: PLAN_WIDTH + 3 }), strokes(lines, { stroke: INK, width: PLAN_WIDTH })];
}
