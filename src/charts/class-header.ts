import type { ClassPart, ClassRow } from '../views/chart.ts';
import { CLASS_COLOURS, INK_2 } from './colours.ts';
import { placeKey } from './key.ts';
import type { Mark } from './mark.ts';
import { boxes, strokes, texts } from './marks.ts';
import { LINE, wrapText } from './text.ts';

/** What stands above a row of classes. */
export interface ClassHeader {
  readonly height: number;
  /** Drawn upwards from the row. */
  readonly marks: (bottom: number) => readonly Mark[];
}

const BREAK_GAP = 9;
const KEY_GAP = 10;

/** The break with its words, and the names of the classes where they are new: after a new scheme the key is drawn again. */
export function headerOf(row: ClassRow, before: readonly ClassRow[], width: number): ClassHeader {
  const words = row.breakBefore === null ? null : wrapText(row.breakBefore, width);
  const known = new Set(before.flatMap(({ parts }) => parts).map(({ name }) => name));
  const named = row.parts.every(({ name }) => known.has(name)) ? [] : row.parts;
  const wordsHeight = words === null ? 0 : words.length * LINE + 2 * BREAK_GAP;
  const keyHeight = named.length === 0 ? 0 : placeKey(namesOf(named), 0, width).height + KEY_GAP;
  return {
    height: wordsHeight + keyHeight,
    marks: (bottom) => {
      const top = bottom - wordsHeight - keyHeight;
      return [...(words === null ? [] : breakMarks(words, top, width)), ...keyMarks(named, top + wordsHeight, width)];
    },
  };
}

function namesOf(parts: readonly ClassPart[]): readonly string[] {
  return parts.map(({ name }) => name);
}

function breakMarks(words: readonly string[], top: number, width: number): readonly Mark[] {
  return [
    strokes([{ x1: 0, x2: width, y1: top, y2: top }], { stroke: INK_2, dashes: '4 3' }),
    texts([{ x: 0, y: top + BREAK_GAP, text: words.join('\n') }], { fill: INK_2, line: 'top' }),
  ];
}

function keyMarks(parts: readonly ClassPart[], top: number, width: number): readonly Mark[] {
  const { swatches, words } = placeKey(namesOf(parts), top, width);
  const colours = parts.map(({ role }) => CLASS_COLOURS[role]);
  return [...colours.map(({ fill, edge }, index) => boxes(swatches.slice(index, index + 1), fill, edge)), words];
}
