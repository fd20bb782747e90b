import type { ChartForm, DotPlotChart } from '../views/chart.ts';
import { AXIS_HEIGHT, bottomAxis, scaleOf, uprights } from './axis.ts';
import { INK, INK_2, INK_3, NEW, TRACK } from './colours.ts';
import { placeFlags } from './flags.ts';
import { dots, strokes, texts } from './marks.ts';
import type { TextStyle } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import type { RowSpec } from './rows.ts';
import { drawSvg } from './svg.ts';
import { BOLD, LINE, WIDTH, widest, wrapText } from './text.ts';

type Row = DotPlotChart['rows'][number];

const BODY: Readonly<Record<ChartForm, number>> = { wide: 18, narrow: 14 };
const GAP = 12;
/** The words of a missing value fit beside the widest labels. */
const WORDS: Readonly<Record<ChartForm, number>> = { wide: 480, narrow: 340 };
/** Values and their k/n wrap at this width. */
const COLUMN: Readonly<Record<ChartForm, number>> = { wide: 140, narrow: 95 };

/** Units in the order given, a dot for each on one scale; what has no value is written in words. */
export function renderDotPlot(chart: DotPlotChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const present = chart.rows.filter(({ value }) => value !== null);
  const details = widest(present.flatMap((row) => detailLines(row, form)));
  const values = widest(present.flatMap((row) => valueLines(row, form)), BOLD);
  const columns = values + (details === 0 ? 0 : GAP + details);
  const left = labelColumn(chart.rows.map(({ label }) => label), form);
  const right = form === 'wide' ? width - columns - 2 * GAP : width;
  const given = [...present.flatMap(({ value }) => value ?? []), ...chart.targets.map((target) => target.x)];
  const x = scaleOf(chart.x, given, [left + 7, right - 7]);
  const lines = chart.targets.map((target) => ({ x: x(target.x), label: target.label }));
  const flags = placeFlags(lines, { top: 0, left: 0, right: width, words: width * 0.55 });
  const specs = chart.rows.map((row) => ({ ...row, ...specOf(row, form, columns) }));
  const { rows, bottom, bands, labels } = placeRows(specs, form, flags.bottom + (chart.targets.length === 0 ? 0 : 6), width);
  // In the narrow form the line of a target runs through the rows alone, not through their labels.
  const foot = form === 'wide' ? bottom + 4 : flags.bottom + 4;
  const targets = form === 'wide' ? [] : lines.flatMap((line) => uprights(line.x, bands));
  const drawn = rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
  // Beside the dot, or at the end of the label's first line.
  const ends = drawn.map((row) => ({ ...row, y: form === 'wide' ? row.middle : row.start }));
  const end: Pick<TextStyle, 'anchor' | 'line'> = { anchor: 'end', line: form === 'wide' ? 'middle' : 'top' };
  return drawSvg(
    {
      width,
      height: bottom + 4 + AXIS_HEIGHT,
      marks: [
        bottomAxis({ axis: chart.x, scale: x, bottom: bottom + 4, bands, left: 0, right: width }),
        strokes(drawn.map(({ middle }) => ({ x1: left, x2: right, y1: middle, y2: middle })), { stroke: TRACK, width: 2 }),
        flags.marks(foot, null),
        strokes(targets, { stroke: INK_2, width: 2 }),
        dots(drawn.map(({ value, middle }) => ({ x: x(value), y: middle })), NEW),
        labels,
        texts(
          ends.map((row) => ({ x: width - columns + values, y: row.y, text: valueLines(row, form).join('\n') })),
          { ...end, fill: INK, weight: BOLD },
        ),
        texts(ends.map((row) => ({ x: width, y: row.y, text: detailLines(row, form).join('\n') })), { ...end, fill: INK_3 }),
        texts(
          rows.filter(({ value }) => value === null).map((row) => ({ x: left, y: row.middle, text: valueLines(row, form).join('\n') })),
          { fill: INK_3 },
        ),
      ].flat(),
    },
    chart.text,
    id,
  );
}

function valueLines({ value, valueLabel }: Pick<Row, 'value' | 'valueLabel'>, form: ChartForm): readonly string[] {
  return value === null ? wrapText(valueLabel, WORDS[form]) : wrapText(valueLabel, COLUMN[form], BOLD);
}

function detailLines({ detail }: Pick<Row, 'detail'>, form: ChartForm): readonly string[] {
  return wrapText(detail ?? '', COLUMN[form]);
}

function specOf(row: Row, form: ChartForm, columns: number): Omit<RowSpec, 'label'> {
  const height = Math.max(valueLines(row, form).length, detailLines(row, form).length) * LINE;
  if (form === 'wide' || row.value === null) return { body: Math.max(BODY[form], height), wordsOnly: row.value === null };
  return { body: BODY[form], aside: { width: columns, height } };
}
