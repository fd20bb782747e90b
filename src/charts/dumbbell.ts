import type { ChartForm, DumbbellChart } from '../views/chart.ts';
import { INK, INK_2, NEW, TRACK } from './colours.ts';
import { dots, strokes, texts } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { LINE, WIDTH, widest, wrapText } from './text.ts';

const BODY = 18;
const GAP = 12;
/** Values wrap at this width. */
const COLUMN: Readonly<Record<ChartForm, number>> = { wide: 130, narrow: 120 };
/** Between the end of a scale and the middle of a dot that lies there. */
const INSET = 7;

/** Two units side by side, a row per indicator: a solid and a hollow dot, joined where both are there, and their values. */
export function renderDumbbell({ names, rows, text }: DumbbellChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const values = rows.map(({ valueLabels: [one, other] }) => [...signed('●', one, form), ...signed('○', other, form)]);
  const column = widest(values.flat());
  const left = labelColumn(rows.map(({ label }) => label), form);
  const right = form === 'wide' ? width - column - 2 * GAP : width;
  const key = wrapText(`● ${names[0]}   ○ ${names[1]}`, width);
  const specs = rows.map((row, index) => {
    const lines = values[index] ?? [];
    const height = lines.length * LINE;
    return { ...row, lines, ...(form === 'wide' ? { body: Math.max(BODY, height) } : { body: BODY, aside: { width: column, height } }) };
  });
  const { rows: placed, bottom, labels } = placeRows(specs, form, key.length * LINE + 8, width);
  const at = (place: number) => left + INSET + place * (right - left - 2 * INSET);
  const drawn = (nth: 0 | 1) => placed.flatMap(({ places, middle }) => (places[nth] === null ? [] : [{ x: at(places[nth]), y: middle }]));
  const joined = placed.flatMap(({ places: [one, other], middle }) => (one === null || other === null ? [] : [{ x1: at(one), x2: at(other), y1: middle, y2: middle }]));
  return drawSvg(
    {
      width,
      height: bottom + 4,
      marks: [
        texts([{ x: 0, y: 0, text: key.join('\n') }], { fill: INK_2, line: 'top' }),
        strokes(placed.map(({ middle }) => ({ x1: left, x2: right, y1: middle, y2: middle })), { stroke: TRACK, width: 2 }),
        strokes(joined, { stroke: NEW, width: 3 }),
        dots(drawn(0), NEW),
        dots(drawn(1), NEW, true),
        labels,
        texts(placed.map(({ lines, start, middle }) => ({ x: width, y: form === 'wide' ? middle : start, text: lines.join('\n') })), { fill: INK, anchor: 'end', line: form === 'wide' ? 'middle' : 'top' }),
      ].flat(),
    },
    text,
    id,
  );
}

function signed(sign: string, words: string, form: ChartForm): readonly string[] {
  return wrapText(`${sign} ${words}`, COLUMN[form]);
}
