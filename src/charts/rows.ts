import type { ChartForm } from '../views/chart.ts';
import type { Band } from './axis.ts';
import { INK } from './colours.ts';
import type { Mark } from './mark.ts';
import { texts } from './marks.ts';
import { LINE, widest, wrapText } from './text.ts';

/** One row of a chart before it has its place: a label and the height of what is drawn for it. */
export interface RowSpec {
  readonly label: string;
  readonly body: number;
  /** Kept free above the row, for the words of a break. */
  readonly above?: number;
  /** Words take the place of what would be drawn: no vertical line runs through them where that can be helped. */
  readonly wordsOnly?: boolean;
  /** Narrow form: what stands at the end of the label's lines. */
  readonly aside?: { readonly width: number; readonly height: number };
}

/** The band of what is drawn: beside the label, or below it in the narrow form. */
interface Body extends Band {
  readonly middle: number;
}

/** A row in its place; `start` is where it begins, label and all, below the space kept free above it. */
export type PlacedRow<Spec extends RowSpec> = Spec & Body & { readonly start: number };

export interface PlacedRows<Spec extends RowSpec> {
  readonly rows: readonly PlacedRow<Spec>[];
  readonly bottom: number;
  /** Where vertical lines may run without crossing a label: all the height, or the rows one by one. */
  readonly bands: readonly Band[];
  readonly labels: Mark;
}

const LABEL_COLUMN = 230;
const ASIDE_GAP = 12;
const GAP: Readonly<Record<ChartForm, number>> = { wide: 12, narrow: 16 };

/** Where the drawing starts beside the labels of rows. */
export function labelColumn(labels: readonly string[], form: ChartForm): number {
  const width = form === 'narrow' ? 0 : widest(labels.flatMap((label) => wrapText(label, LABEL_COLUMN)));
  return width === 0 ? 0 : width + 16;
}

/** Rows one below the other from `top`, with their labels at the left of what is drawn, or above it. */
export function placeRows<Spec extends RowSpec>(specs: readonly Spec[], form: ChartForm, top: number, width: number): PlacedRows<Spec> {
  let bottom = top;
  const placed = specs.map((spec, index) => {
    const start = bottom + (index === 0 ? 0 : GAP[form]) + (spec.above ?? 0);
    const aside = spec.aside ?? { width: -ASIDE_GAP, height: 0 };
    const lines = wrapText(spec.label, form === 'wide' ? LABEL_COLUMN : width - aside.width - ASIDE_GAP);
    const height = lines.length * LINE;
    const body = form === 'wide' ? beside(start, height, spec.body) : below(start, Math.max(height, aside.height), spec.body);
    bottom = Math.max(body.bottom, start + height);
    return { words: { x: 0, y: form === 'wide' ? body.middle : start, text: lines.join('\n') }, row: { ...spec, ...body, start } };
  });
  return {
    rows: placed.map(({ row }) => row),
    bottom,
    bands:
      form === 'wide'
        ? [{ top, bottom: bottom + 4 }]
        : placed.filter(({ row }) => row.wordsOnly !== true).map(({ row }) => ({ top: row.top - 2, bottom: row.bottom + 2 })),
    labels: texts(placed.map(({ words }) => words), { fill: INK, line: form === 'wide' ? 'middle' : 'top' }),
  };
}

function beside(start: number, labelHeight: number, body: number): Body {
  const middle = start + Math.max(labelHeight, body) / 2;
  return { top: middle - body / 2, middle, bottom: middle + body / 2 };
}

function below(start: number, labelHeight: number, body: number): Body {
  const top = start + labelHeight + (labelHeight > 0 ? 4 : 0);
  return { top, middle: top + body / 2, bottom: top + body };
}
