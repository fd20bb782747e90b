import type { Scale } from './axis.ts';
import { NEW, OLD } from './colours.ts';
import type { Mark } from './mark.ts';
import { boxes, strokes } from './marks.ts';

/** A bar from zero, dark or in the lighter tint with an outline; zero is a mark at the line, the smallest value keeps a pixel. */
export function valueBar(value: number, light: boolean, top: number, bottom: number, x: Scale): Mark {
  if (value === 0) return strokes([{ x1: x(0), x2: x(0), y1: top, y2: bottom }], { stroke: NEW, width: 3 });
  const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  return boxes([{ left, right: Math.max(right, left + 1), top, bottom }], light ? OLD : NEW, light ? NEW : null);
}
