import type { ArrowChart, ChartForm } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, scaleOf } from './axis.ts';
import { INK, INK_2, TRACK, WAY_COLOURS } from './colours.ts';
import { arrows } from './line-marks.ts';
import type { Mark } from './mark.ts';
import { dots, strokes, texts } from './marks.ts';
import type { TextStyle } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

type Row = ArrowChart['rows'][number];

const BODY: Readonly<Record<ChartForm, number>> = { wide: 20, narrow: 16 };
const GAP = 12;
/** Values and changes wrap at this width. */
const COLUMN: Readonly<Record<ChartForm, number>> = { wide: 150, narrow: 160 };
/** Half the height of the mark at the older value. */
const START = 5;

/** One arrow per row from the older value to the newer; both values and the change in words stand at the end. */
export function renderArrow(chart: ArrowChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const values = widest([chart.heading, ...chart.rows.flatMap((row) => valueLines(row, form))], BOLD);
  const changes = widest(chart.rows.flatMap((row) => changeLines(row, form)));
  const columns = values + (form === 'wide' ? GAP + changes : 0);
  const left = labelColumn(chart.rows.map(({ label }) => label), form);
  const right = form === 'wide' ? width - columns - 2 * GAP : width;
  const x = scaleOf(chart.x, chart.rows.flatMap(({ from, to }) => [from.value, to.value]), [left + 7, right - 7]);
  const { rows, bottom, bands, labels } = placeRows(chart.rows.map((row) => ({ ...row, ...specOf(row, form, values) })), form, LINE + 6, width);
  const ends: Pick<TextStyle, 'anchor' | 'line'> = { anchor: 'end', line: form === 'wide' ? 'middle' : 'top' };
  const at = rows.map((row) => ({ ...row, y: form === 'wide' ? row.middle : row.start, edge: form === 'wide' ? width - changes - GAP : width }));
  return drawSvg(
    {
      width,
      height: bottom + 4 + AXIS_HEIGHT,
      marks: [
        bottomAxis({ axis: chart.x, scale: x, bottom: bottom + 4, bands, left: 0, right: width }),
        texts([{ x: form === 'wide' ? width - changes - GAP : width, y: 0, text: chart.heading }], { anchor: 'end', line: 'top', fill: INK_2 }),
        strokes(rows.map(({ middle }) => ({ x1: left, x2: right, y1: middle, y2: middle })), { stroke: TRACK }),
        rows.flatMap((row) => drawChange(row, x(row.from.value), x(row.to.value), row.middle)),
        labels,
        texts(at.map((row) => ({ x: row.edge, y: row.y, text: valueLines(row, form).join('\n') })), { ...ends, fill: INK, weight: BOLD }),
        at.map((row) => texts([{ x: width, y: form === 'wide' ? row.y : row.y + valueLines(row, form).length * LINE, text: changeLines(row, form).join('\n') }], { ...ends, fill: WAY_COLOURS[row.way] })),
      ].flat(),
    },
    chart.text,
    id,
  );
}

/** A mark across where the change begins and an arrow to where it ends; a dot where nothing changed. */
function drawChange({ way }: Row, from: number, to: number, middle: number): readonly Mark[] {
  const colour = WAY_COLOURS[way];
  if (Math.abs(to - from) < 1) return [dots([{ x: to, y: middle }], colour)];
  return [strokes([{ x1: from, x2: from, y1: middle - START, y2: middle + START }], { stroke: colour, width: 2 }), arrows([{ x1: from, x2: to, y1: middle, y2: middle }], colour)];
}

function valueLines({ valueLabel }: Row, form: ChartForm): readonly string[] {
  return wrapText(valueLabel, COLUMN[form], BOLD);
}

function changeLines({ change }: Row, form: ChartForm): readonly string[] {
  return wrapText(change, COLUMN[form]);
}

function specOf(row: Row, form: ChartForm, values: number): { body: number; aside?: { width: number; height: number } } {
  const [value, change] = [valueLines(row, form).length * LINE, changeLines(row, form).length * LINE];
  if (form === 'wide') return { body: Math.max(BODY[form], value, change) };
  return { body: BODY[form], aside: { width: Math.max(values, widest(changeLines(row, form))), height: value + change } };
}
