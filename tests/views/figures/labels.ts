import type { Chart } from '../../../src/views/chart.ts';
import type { Figure } from '../../../src/views/figure.ts';

/** Every value that a chart writes, as it writes it. */
export function labelsOf(chart: Chart): string[] {
  if (chart.kind === 'class-bars') return chart.rows.flatMap(({ parts, total }) => [...parts.flatMap(({ label, shortLabel }) => [label, shortLabel]), total]);
  if (chart.kind === 'composition') return chart.groups.flatMap(({ bars }) => bars.map(({ label }) => label));
  if (chart.kind === 'dot-plot') return chart.rows.flatMap(({ valueLabel, detail }) => [valueLabel, detail ?? '']);
  if (chart.kind === 'bullet') return chart.rows.map(({ valueLabel }) => valueLabel);
  if (chart.kind === 'arrow') return chart.rows.flatMap(({ from, to }) => [from.label, to.label]);
  if (chart.kind === 'dumbbell') return chart.rows.flatMap(({ valueLabels }) => valueLabels);
  if (chart.kind === 'distribution') return [...chart.bins.map(({ count }) => String(count)), chart.middleLabel, chart.rangeLabel];
  const series = chart.kind === 'trend' ? chart.series : chart.panels.flatMap((panel) => panel.series);
  return series.flatMap(({ segments }) => segments.flat().flatMap(({ label, detail }) => [label, detail ?? '']));
}

/** The numbers in some texts, each as it is written: "192/187 · 102,7%" are three. */
function numbersIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[\s/·()=]+/)).filter((part) => /\d/.test(part));
}

/** Numbers that a chart shows and its table does not. */
export function lostNumbers({ chart, table }: Figure): string[] {
  const known = new Set(numbersIn(table.rows.flatMap(({ cells }) => cells.flatMap(({ text, detail }) => [text, detail ?? '']))));
  return numbersIn(labelsOf(chart)).filter((number) => !known.has(number));
}

/** What is drawn; a test that expects a figure and gets none fails here, and not by comparing nothing with nothing. */
export function drawn<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('Nothing is drawn');
  return found;
}
