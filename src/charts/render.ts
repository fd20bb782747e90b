import type { Chart, ChartForm } from '../views/chart.ts';
import { drawChart } from './draw-chart.ts';
import { withId } from './svg.ts';

/**
 * The drawings used last, without an id, by all that they show: one figure stands on the pages of its unit, its topic and
 * its indicator, and in a file. So many take some megabytes, however many pages there are.
 */
const drawings = new Map<string, string>();
const MOST = 1000;

/** A chart as an `<svg>` string. The id prefixes every id inside; each chart and form of a page needs its own. */
export function renderChart(chart: Chart, form: ChartForm, id: string): string {
  const content = `${form} ${JSON.stringify(chart)}`;
  const drawing = drawings.get(content) ?? drawChart(chart, form, '');
  // The one used last stands last, so the first is the one longest unused.
  drawings.delete(content);
  drawings.set(content, drawing);
  for (const first of drawings.keys()) {
    if (drawings.size <= MOST) break;
    drawings.delete(first);
  }
  return withId(drawing, id);
}
