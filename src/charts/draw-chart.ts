import type { Chart, ChartForm } from '../views/chart.ts';
import { renderArrow } from './arrow.ts';
import { renderBullet } from './bullet.ts';
import { renderClassBars } from './class-bars.ts';
import { renderComposition } from './composition.ts';
import { renderDistribution } from './distribution.ts';
import { renderDotPlot } from './dot-plot.ts';
import { renderDumbbell } from './dumbbell.ts';
import { renderMultiples } from './multiples.ts';
import { renderTrend } from './trend.ts';

/** A chart as an `<svg>` string. The id prefixes every id inside. */
export function drawChart(chart: Chart, form: ChartForm, id: string): string {
  switch (chart.kind) {
    case 'trend':
      return renderTrend(chart, form, id);
    case 'class-bars':
      return renderClassBars(chart, form, id);
    case 'composition':
      return renderComposition(chart, form, id);
    case 'dot-plot':
      return renderDotPlot(chart, form, id);
    case 'bullet':
      return renderBullet(chart, form, id);
    case 'dumbbell':
      return renderDumbbell(chart, form, id);
    case 'multiples':
      return renderMultiples(chart, form, id);
    case 'distribution':
      return renderDistribution(chart, form, id);
    case 'arrow':
      return renderArrow(chart, form, id);
  }
}
