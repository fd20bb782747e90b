import { renderChart } from '../charts/render.ts';
import type { Figure } from '../views/figure.ts';
import type { Table } from '../views/table.ts';
import { formatCsv, rawNumber } from './csv.ts';

/** Exactly the table of a figure: raw values where there are values, the words of the state where there are none. */
export function tableCsv({ columns, rows }: Table): string {
  return formatCsv(columns.map(({ label }) => label), rows.map(({ cells }) => cells.map((cell, index) => (cell.value === null ? cell.text : columns[index]?.numeric === true ? rawCell(cell.value) : cell.text))));
}

function rawCell(value: string | number): string | number | null {
  return typeof value === 'number' ? rawNumber(value) : value;
}

/** The picture of a figure as a file of its own. */
export function figureSvg(figure: Figure): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderChart(figure.chart, 'wide', figure.id)}\n`;
}
