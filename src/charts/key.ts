import { INK_2 } from './colours.ts';
import type { Mark } from './mark.ts';
import { texts } from './marks.ts';
import type { Box, PlacedText } from './marks.ts';
import { LINE, textWidth, wrapText } from './text.ts';

export interface PlacedKey {
  /** One place for a swatch per name, in the order of the names. */
  readonly swatches: readonly Box[];
  readonly words: Mark;
  readonly height: number;
}

const SWATCH = 13;

/** Names side by side, each behind its swatch, running over as many lines as they need. */
export function placeKey(names: readonly string[], top: number, width: number): PlacedKey {
  const swatches: Box[] = [];
  const words: PlacedText[] = [];
  let [x, y, next] = [0, top, top];
  for (const name of names) {
    const text = wrapText(name, width - SWATCH - 6).join('\n');
    const long = Math.max(...text.split('\n').map((line) => textWidth(line)));
    if (x > 0 && x + SWATCH + 6 + long > width) [x, y] = [0, next];
    const middle = y + LINE / 2;
    swatches.push({ left: x, right: x + SWATCH, top: middle - SWATCH / 2, bottom: middle + SWATCH / 2 });
    words.push({ x: x + SWATCH + 6, y, text });
    next = Math.max(next, y + text.split('\n').length * LINE + 3);
    x += SWATCH + 6 + long + 18;
  }
  return { swatches, words: texts(words, { fill: INK_2, line: 'top' }), height: next - top };
}
