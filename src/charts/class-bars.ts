import type { ChartForm, ClassBarsChart, ClassPart, ClassRow } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, scaleOf } from './axis.ts';
import type { Scale } from './axis.ts';
import { headerOf } from './class-header.ts';
import { CLASS_COLOURS, INK_2 } from './colours.ts';
import type { Mark } from './mark.ts';
import { boxes, texts } from './marks.ts';
import type { Box } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, textWidth, widest } from './text.ts';

const BAR = 30;
/** Paper between two parts. */
const SEPARATOR = 2;
/** The least that is seen of a class that is there. */
const SLIVER = 2;

interface PlacedPart extends ClassPart {
  readonly box: Box;
}

/** 100 % bars: the classes side by side, the number of all at the end. */
export function renderClassBars(chart: ClassBarsChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const totals = widest(chart.rows.map(({ total }) => total));
  const specs = chart.rows.map((row, index) => {
    const header = headerOf(row, chart.rows.slice(0, index), width);
    return { ...row, header, above: header.height, body: BAR, aside: { width: totals, height: LINE } };
  });
  const { rows, bottom, labels } = placeRows(specs, form, 0, width);
  const plot: Box = {
    left: labelColumn(chart.rows.map(({ label }) => label), form),
    right: form === 'wide' ? width - totals - 10 : width,
    top: rows[0]?.start ?? 0,
    bottom: bottom + 4,
  };
  const x = scaleOf(chart.x, chart.rows.map(sumOf), [plot.left, plot.right]);
  const parts = rows.flatMap(({ parts: given, top, bottom: foot }) => placeParts(given, x, top, foot));
  const ends = rows.map(({ total, start, middle }) => ({ x: width, y: form === 'wide' ? middle : start, text: total }));
  return drawSvg(
    {
      width,
      height: plot.bottom + AXIS_HEIGHT,
      marks: [
        bottomAxis({ axis: chart.x, scale: x, bottom: plot.bottom, bands: [], left: 0, right: width }),
        rows.flatMap(({ header, start }) => header.marks(start)),
        parts.map(({ role, box }) => boxes([box], CLASS_COLOURS[role].fill, CLASS_COLOURS[role].edge)),
        parts.map(labelPart),
        labels,
        texts(ends, { fill: INK_2, anchor: 'end', line: form === 'wide' ? 'middle' : 'top' }),
      ].flat(),
    },
    chart.text,
    id,
  );
}

function sumOf({ parts }: ClassRow): number {
  return parts.reduce((sum, { share }) => sum + share, 0);
}

/** The parts side by side, paper between them. One of zero is not drawn; a tiny one keeps its sliver at the cost of its neighbour. */
function placeParts(given: readonly ClassPart[], x: Scale, top: number, bottom: number): readonly PlacedPart[] {
  const parts = given.filter(({ share }) => share > 0);
  const ends: number[] = [];
  let sum = 0;
  for (const { share } of parts) {
    sum += share;
    ends.push(Math.max(x(sum), (ends.at(-1) ?? x(0) - SEPARATOR) + SEPARATOR + SLIVER));
  }
  // What the slivers pushed out at the end goes back in.
  let limit = x(sum);
  const rights = ends
    .reverse()
    .map((end) => {
      const right = Math.min(end, limit);
      limit = right - SLIVER - SEPARATOR;
      return right;
    })
    .reverse();
  return parts.map((part, index) => {
    const before = rights[index - 1];
    return { ...part, box: { left: before === undefined ? x(0) : before + SEPARATOR, right: rights[index] ?? x(sum), top, bottom } };
  });
}

/** The label where there is room for it, the short one where there is room for that, else none. */
function labelPart({ box, role, label, shortLabel }: PlacedPart): Mark {
  const text = [label, shortLabel].find((words) => textWidth(words, BOLD) + 8 <= box.right - box.left) ?? '';
  const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, text };
  return texts([at], { fill: CLASS_COLOURS[role].text, anchor: 'middle', weight: BOLD, halo: false });
}
