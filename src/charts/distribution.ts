import type { ChartForm, DistributionChart } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, leftAxis, scaleOf } from './axis.ts';
import { INK_3, NEW, OLD } from './colours.ts';
import { placeFlags } from './flags.ts';
import { placeKey } from './key.ts';
import { boxes, strokes } from './marks.ts';
import type { Box } from './marks.ts';
import { drawSvg } from './svg.ts';
import { LINE, WIDTH, widest } from './text.ts';

const PLOT_HEIGHT: Readonly<Record<ChartForm, number>> = { wide: 190, narrow: 160 };
/** The strip below the bars: paper above and below a line as high as a bar of the middle half. */
const STRIP = 12;
const STRIP_GAP = 8;

/** Bars of how many units lie where; below them a strip with the middle half and the ends, above them what they are read beside. */
export function renderDistribution(chart: DistributionChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const left = widest(chart.y.ticks.map(({ label }) => label)) + 8;
  const edges = chart.bins.flatMap(({ from, to }) => [from, to]);
  const x = scaleOf(chart.x, [...edges, chart.range.from, chart.range.to, ...chart.lines.map((line) => line.x)], [left, width - 1]);
  const flags = placeFlags(chart.lines.map((line) => ({ x: x(line.x), label: line.label })), { top: 0, left: 0, right: width, words: width * 0.55 });
  const top = flags.bottom + LINE / 2;
  const plot: Box = { left, right: width - 1, top, bottom: top + PLOT_HEIGHT[form] };
  const y = scaleOf(chart.y, chart.bins.map(({ count }) => count), [plot.bottom, plot.top]);
  const strip = { top: plot.bottom + STRIP_GAP, middle: plot.bottom + STRIP_GAP + STRIP / 2, bottom: plot.bottom + STRIP_GAP + STRIP };
  const foot = strip.bottom + STRIP_GAP / 2;
  const key = placeKey([chart.barLabel, chart.middleLabel, chart.rangeLabel], foot + AXIS_HEIGHT + 8, width);
  const [bar, middle, range] = key.swatches;
  const middleOf = (box: Box) => (box.top + box.bottom) / 2;
  return drawSvg(
    {
      width,
      height: foot + AXIS_HEIGHT + 8 + key.height,
      marks: [
        leftAxis(chart.y, y, plot, true),
        bottomAxis({ axis: chart.x, scale: x, bottom: foot, bands: [], left: 0, right: width }),
        boxes([...chart.bins.filter(({ count }) => count > 0).map(({ from, to, count }) => barBox(x(from), x(to), y(count), plot.bottom)), ...(bar === undefined ? [] : [bar])], OLD, NEW),
        strokes(
          [
            { x1: x(chart.range.from), x2: x(chart.range.to), y1: strip.middle, y2: strip.middle },
            ...(range === undefined ? [] : [{ x1: range.left, x2: range.right, y1: middleOf(range), y2: middleOf(range) }]),
          ],
          { stroke: INK_3, width: 2 },
        ),
        boxes([{ left: x(chart.middle.from), right: Math.max(x(chart.middle.to), x(chart.middle.from) + 2), top: strip.top, bottom: strip.bottom }, ...(middle === undefined ? [] : [middle])], NEW),
        flags.marks(strip.bottom, null),
        key.words,
      ].flat(),
    },
    chart.text,
    id,
  );
}

/** A bar with a hair of paper at its right, so that neighbours are told apart; one unit among thousands keeps a pixel. */
function barBox(from: number, to: number, top: number, bottom: number): Box {
  return { left: from, right: Math.max(to - 1, from + 1), top: Math.min(top, bottom - 1), bottom };
}
