import type { ChartForm, MultiplesChart } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, leftAxis, scaleOf } from './axis.ts';
import { INK } from './colours.ts';
import { placeFlags } from './flags.ts';
import type { Mark } from './mark.ts';
import { texts } from './marks.ts';
import type { Box } from './marks.ts';
import { placeLabels } from './place-labels.ts';
import { dotBoxes, labelWishes, seriesMarks, seriesStrokes } from './series.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

type Panel = MultiplesChart['panels'][number];

const PLOT_HEIGHT = 130;
const COLUMN_GAP = 18;
const ROW_GAP = 22;
/** Between the edge of a panel and its first and last points: half a value label. */
const INSET = 24;
/** With more points than this, a panel of half the narrow width cannot name its values. */
const FEW = 3;

/** Small panels on the same axes: each unit beside the others, none on top of another. */
export function renderMultiples(chart: MultiplesChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const columns = columnsFor(chart, form);
  const labels = widest(chart.y.ticks.map(({ label }) => label)) + 8;
  const panelWidth = (width - labels - (columns - 1) * COLUMN_GAP) / columns;
  const marks: Mark[] = [];
  let top = 0;
  for (let first = 0; first < chart.panels.length; first += columns) {
    const row = chart.panels.slice(first, first + columns).map((panel, column) => {
      const left = labels + column * (panelWidth + COLUMN_GAP);
      return layPanel(chart, panel, top, left, left + panelWidth, column === 0);
    });
    // One height for all of a row, so that their plots stand on one line.
    const plotTop = Math.max(...row.map(({ headBottom }) => headBottom)) + 2 * LINE;
    marks.push(...row.flatMap(({ draw }) => draw(plotTop)));
    top = plotTop + PLOT_HEIGHT + AXIS_HEIGHT + ROW_GAP;
  }
  return drawSvg({ width, height: Math.max(top - ROW_GAP, LINE), marks }, chart.text, id);
}

function columnsFor({ panels }: MultiplesChart, form: ChartForm): number {
  const longest = Math.max(0, ...panels.flatMap(({ series }) => series.map(({ segments }) => segments.flat().length)));
  const most = form === 'wide' ? (panels.length === 4 ? 2 : 3) : longest > FEW ? 1 : 2;
  return Math.max(1, Math.min(most, panels.length));
}

interface LaidPanel {
  readonly headBottom: number;
  readonly draw: (plotTop: number) => readonly Mark[];
}

function layPanel(chart: MultiplesChart, { title, series, breaks }: Panel, top: number, left: number, right: number, labelled: boolean): LaidPanel {
  const titleLines = wrapText(title, right - left, BOLD);
  const names = series.length < 2 ? [] : series.map(({ name }) => wrapText(name, (right - left) / 3, BOLD).join('\n'));
  const edge = right - (names.length === 0 ? 0 : widest(names, BOLD));
  const all = chart.panels.flatMap((panel) => panel.series.flatMap(({ segments }) => segments.flat()));
  const allBreaks = chart.panels.flatMap((panel) => panel.breaks);
  const x = scaleOf(chart.x, [...all, ...allBreaks].map((at) => at.x), [left + INSET, edge - INSET]);
  const lines = breaks.map((at) => ({ x: x(at.x), label: at.label }));
  const flags = placeFlags(lines, { top: top + titleLines.length * LINE + 4, left, right, words: right - left });
  return {
    headBottom: flags.bottom,
    draw: (plotTop) => {
      const plot: Box = { left, right: edge, top: plotTop, bottom: plotTop + PLOT_HEIGHT };
      const y = scaleOf(chart.y, all.map((point) => point.y), [plot.bottom, plot.top]);
      const place = { series, x, y };
      const breakStrokes = lines.map((line) => ({ x1: line.x, x2: line.x, y1: flags.bottom, y2: plot.bottom }));
      return [
        leftAxis(chart.y, y, plot, labelled),
        bottomAxis({ axis: chart.x, scale: x, bottom: plot.bottom, bands: [], left: labelled ? 0 : left, right }),
        texts([{ x: left, y: top, text: titleLines.join('\n') }], { fill: INK, weight: BOLD, line: 'top' }),
        flags.marks(plot.bottom, '4 3'),
        seriesMarks(place),
        placeLabels(labelWishes(place, names, []), {
          room: { left, right, top: flags.bottom, bottom: plot.bottom },
          taken: dotBoxes(place),
          strokes: [...seriesStrokes(place), ...breakStrokes],
        }),
      ].flat();
    },
  };
}
