import type { ChartForm, DumbbellChart } from '../views/chart.ts';
import { INK, INK_2, NEW, TRACK } from './colours.ts';
import { dots, strokes, texts, type Dot, type PlacedText } from './marks.ts';
import { labelColumn, placeRows } from './rows.ts';
import { drawSvg } from './svg.ts';
import { LINE, WIDTH, widest, wrapText } from './text.ts';

const BODY = 18;
const GAP = 12;
/** Values wrap at this width. */
const COLUMN: Readonly<Record<ChartForm, number>> = { wide: 115, narrow: 105 };
/** Between the end of a scale and the middle of a dot that lies there. */
const INSET = 7;
/** What a dot before words takes. */
const SIGN = 16;

/** The dots of the two units, the solid one first, each before its words. */
interface Signed {
  readonly signs: readonly [Dot, Dot];
  readonly words: readonly PlacedText[];
}

/** Two units side by side, a row per indicator: a solid and a hollow dot, joined where both are there, and their values. */
export function renderDumbbell({ names, rows, text }: DumbbellChart, form: ChartForm, id: string): string {
  const width = WIDTH[form];
  const values = rows.map(({ valueLabels: [one, other] }) => [wrapText(one, COLUMN[form]), wrapText(other, COLUMN[form])] as const);
  const column = SIGN + widest(values.flat(2));
  const left = labelColumn(rows.map(({ label }) => label), form);
  const right = form === 'wide' ? width - column - 2 * GAP : width;
  const key = placeKey(names, width);
  const specs = rows.map((row, index) => {
    const [one, other] = values[index] ?? [[], []];
    const height = (one.length + other.length) * LINE;
    return { ...row, one, other, height, ...(form === 'wide' ? { body: Math.max(BODY, height) } : { body: BODY, aside: { width: column, height } }) };
  });
  const { rows: placed, bottom, labels } = placeRows(specs, form, key.bottom + 8, width);
  const at = (place: number) => left + INSET + place * (right - left - 2 * INSET);
  const drawn = (nth: 0 | 1) => placed.flatMap(({ places, middle }) => (places[nth] === null ? [] : [{ x: at(places[nth]), y: middle }]));
  const joined = placed.flatMap(({ places: [one, other], middle }) => (one === null || other === null ? [] : [{ x1: at(one), x2: at(other), y1: middle, y2: middle }]));
  const beside = placed.map(({ one, other, height, start, middle }) => placeStack([one, other], width - column, form === 'wide' ? middle - height / 2 : start));
  const signs = (nth: 0 | 1) => [key, ...beside].map((signed) => signed.signs[nth]);
  return drawSvg(
    {
      width,
      height: bottom + 4,
      marks: [
        texts(key.words, { fill: INK_2, line: 'top' }),
        strokes(placed.map(({ middle }) => ({ x1: left, x2: right, y1: middle, y2: middle })), { stroke: TRACK, width: 2 }),
        strokes(joined, { stroke: NEW, width: 3 }),
        dots([...drawn(0), ...signs(0)], NEW),
        dots([...drawn(1), ...signs(1)], NEW, true),
        labels,
        texts(beside.flatMap(({ words }) => words), { fill: INK, line: 'top' }),
      ].flat(),
    },
    text,
    id,
  );
}

/** Which dot is which unit: in one line where both names fit into it. */
function placeKey(names: readonly [string, string], width: number): Signed & { readonly bottom: number } {
  const lines = [wrapText(names[0], width - SIGN), wrapText(names[1], width - SIGN)] as const;
  const second = SIGN + widest(lines[0]) + 2 * GAP;
  if (lines.flat().length > 2 || second + SIGN + widest(lines[1]) > width) return { ...placeStack(lines, 0, 0), bottom: lines.flat().length * LINE };
  return { signs: [signAt(0, 0), signAt(second, 0)], words: [{ x: SIGN, y: 0, text: names[0] }, { x: second + SIGN, y: 0, text: names[1] }], bottom: LINE };
}

/** The words of both units one below the other, each behind its dot. */
function placeStack([one, other]: readonly [readonly string[], readonly string[]], x: number, y: number): Signed {
  const below = y + one.length * LINE;
  return { signs: [signAt(x, y), signAt(x, below)], words: [{ x: x + SIGN, y, text: one.join('\n') }, { x: x + SIGN, y: below, text: other.join('\n') }] };
}

/** In the middle of a line that begins here. */
function signAt(x: number, y: number): Dot {
  return { x: x + INSET, y: y + LINE / 2 };
}
