import type { ChartForm, TrendChart } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, leftAxis, scaleOf } from './axis.ts';
import { INK_2 } from './colours.ts';
import { placeFlags } from './flags.ts';
import { strokes } from './marks.ts';
import type { Box, Stroke } from './marks.ts';
import { placeLabels } from './place-labels.ts';
import type { Surroundings, Wish } from './place-labels.ts';
import { dotBoxes, labelWishes, seriesMarks, seriesStrokes } from './series.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

const PLOT_HEIGHT: Readonly<Record<ChartForm, number>> = { wide: 230, narrow: 210 };
const BREAK_WORDS: Readonly<Record<ChartForm, number>> = { wide: 270, narrow: 180 };
/** Between the edge of the plot and the first and last points: half a value label. */
const INSET = 26;

/** Values over time: joined inside a segment, never across a break. */
export function renderTrend(chart: TrendChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const points = chart.series.flatMap(({ segments }) => segments.flat());
  // One series has the title for a name.
  const names = chart.series.length < 2 ? [] : chart.series.map(({ name }) => wrapText(name, width * 0.26, BOLD).join('\n'));
  const left = widest(chart.y.ticks.map(({ label }) => label)) + 8;
  const right = width - (names.length === 0 ? 0 : Math.max(0, widest(names, BOLD) + 12 - INSET));
  const x = scaleOf(chart.x, [...points.map((point) => point.x), ...chart.breaks.map((at) => at.x)], [left + INSET, right - INSET]);
  const breaks = chart.breaks.map((at) => ({ x: x(at.x), label: at.label }));
  const flags = placeFlags(breaks, { top: 0, left: 0, right: width, words: BREAK_WORDS[form] });
  const top = flags.bottom + 2 * LINE;
  const plot: Box = { left, right, top, bottom: top + PLOT_HEIGHT[form] };
  const y = scaleOf(chart.y, [...points.map((point) => point.y), ...(chart.target === null ? [] : [chart.target.y])], [plot.bottom, plot.top]);
  const targets = chart.target === null ? [] : [{ words: chart.target.label, x1: left, x2: right, y1: y(chart.target.y), y2: y(chart.target.y) }];
  const place = { series: chart.series, x, y };
  const around: Surroundings = {
    room: { left: left - 4, right: width, top: flags.bottom, bottom: plot.bottom },
    taken: dotBoxes(place),
    strokes: [
      ...seriesStrokes(place),
      ...targets,
      ...breaks.map((at) => ({ x1: at.x, x2: at.x, y1: flags.bottom, y2: plot.bottom })),
    ],
  };
  return drawSvg(
    {
      width,
      height: plot.bottom + AXIS_HEIGHT,
      marks: [
        leftAxis(chart.y, y, plot, true),
        bottomAxis({ axis: chart.x, scale: x, bottom: plot.bottom, bands: [], left: 0, right: width }),
        flags.marks(plot.bottom, '4 3'),
        strokes(targets, { stroke: INK_2, width: 2, dashes: '8 4' }),
        seriesMarks(place),
        placeLabels(labelWishes(place, names, targets.map(targetWish)), around),
      ].flat(),
    },
    chart.text,
    id,
  );
}

/** The words of a target, above or below its line, from the right end to the left: wherever they cover the least. */
function targetWish({ words, ...line }: Stroke & { readonly words: string }): Wish {
  const lines = wrapText(words, (line.x2 - line.x1) / 2);
  const away = (lines.length * LINE) / 2 + 3;
  const length = line.x2 - line.x1;
  const places = [0, 1 / 4, 1 / 2, 3 / 4].map((part) => ({ dx: -length * part, anchor: 'end' as const }));
  const layouts = [...places, { dx: 4 - length, anchor: 'start' as const }].flatMap((at) => [[{ ...at, dy: -away }], [{ ...at, dy: away }]]);
  const parts = [{ text: lines.join('\n'), fill: INK_2, weight: 400 }];
  return { x: line.x2, y: line.y2, parts, layouts, claim: 'always' };
}
