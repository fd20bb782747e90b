import type { ChartForm, CompositionChart } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, scaleOf, zeroLine } from './axis.ts';
import { valueBar } from './bars.ts';
import { INK, INK_2, INK_3 } from './colours.ts';
import { texts } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

type Group = CompositionChart['groups'][number];

const BAR = 18;
const BAR_GAP = 4;
/** What is written in place of a bar fits beside the widest labels. */
const WORDS: Readonly<Record<ChartForm, number>> = { wide: 400, narrow: 240 };

interface PlacedBar {
  readonly period: string;
  readonly value: number | null;
  /** Wrapped. */
  readonly label: string;
  readonly newest: boolean;
  readonly top: number;
  readonly bottom: number;
}

/** The parts of a whole side by side, one bar per period; never stacked, as the parts may overlap. */
export function renderComposition(chart: CompositionChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const specs = chart.groups.map((group) => {
    const stack = stackBars(group, form);
    return { label: group.label, stack, body: stack.at(-1)?.bottom ?? 0 };
  });
  const { rows, bottom, bands, labels } = placeRows(specs, form, 0, width);
  const bars = rows.flatMap(({ stack, top }) => stack.map((bar) => ({ ...bar, top: top + bar.top, bottom: top + bar.bottom })));
  const drawn = bars.flatMap(({ value, ...bar }) => (value === null ? [] : [{ ...bar, value }]));
  const periods = widest(bars.map(({ period }) => period));
  const plot = {
    left: labelColumn(chart.groups.map(({ label }) => label), form) + (periods === 0 ? 0 : periods + 8),
    right: width - widest(drawn.map(({ label }) => label), BOLD) - 8,
  };
  const x = scaleOf(chart.x, [0, ...drawn.map(({ value }) => value)], [plot.left + 1, plot.right]);
  const middle = (bar: Pick<PlacedBar, 'top' | 'bottom'>) => (bar.top + bar.bottom) / 2;
  return drawSvg(
    {
      width,
      height: bottom + 4 + AXIS_HEIGHT,
      marks: [
        bottomAxis({ axis: chart.x, scale: x, bottom: bottom + 4, bands, left: 0, right: width }),
        zeroLine(x, bands),
        drawn.map(({ value, newest, top, bottom: foot }) => valueBar(value, !newest, top, foot, x)),
        labels,
        texts(bars.map((bar) => ({ x: plot.left - 8, y: middle(bar), text: bar.period })), { fill: INK_2, anchor: 'end' }),
        texts(drawn.map((bar) => ({ x: Math.max(x(0), x(bar.value)) + 7, y: middle(bar), text: bar.label })), { fill: INK, weight: BOLD }),
        texts(bars.filter(({ value }) => value === null).map((bar) => ({ x: plot.left + 8, y: middle(bar), text: bar.label })), { fill: INK_3 }),
      ].flat(),
    },
    chart.text,
    id,
  );
}

/** The bars of a group from its top at 0; the newest is the last. */
function stackBars({ bars }: Group, form: ChartForm): readonly PlacedBar[] {
  let next = 0;
  return bars.map(({ period, value, label }, index) => {
    const lines = value === null ? wrapText(label, WORDS[form]) : wrapText(label, WIDTH[form] / 3, BOLD);
    const top = next;
    const bottom = top + Math.max(BAR, lines.length * LINE);
    next = bottom + BAR_GAP;
    return { period: bars.length > 1 ? (period ?? '') : '', value, label: lines.join('\n'), newest: index === bars.length - 1, top, bottom };
  });
}
