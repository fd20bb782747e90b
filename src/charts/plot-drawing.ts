import * as Plot from '@observablehq/plot';
import type { Mark } from './mark.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Painted in this order, the texts above all. */
  readonly marks: readonly Mark[];
}

/** Draws with elements of this document, a browser's or the small one of our own: Plot cannot tell them apart. */
export function plotDrawing<Root>({ width, height, marks }: Drawing, document: { createElementNS: (namespaceURI: string, name: 'svg') => Root }): Root {
  return Plot.plot({
    document: document as unknown as Document,
    width,
    height: Math.ceil(height),
    margin: 0,
    // No channel asks them, but without a scale Plot draws a box over all of the picture.
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: gather(marks),
  }) as unknown as Root;
}

/**
 * One mark of Plot for all of one look, since each costs as much as some ten lines. It stands where the first of them
 * stood, so a chart gives first what must be below: a key over the drawing comes after it. Texts cover nothing but lines.
 */
function gather(marks: readonly Mark[]): Plot.Markish[] {
  const looks = new Map<string, { readonly mark: Mark; readonly items: unknown[] }>();
  for (const mark of marks) {
    const known = looks.get(mark.look);
    if (known === undefined) looks.set(mark.look, { mark, items: [...mark.items] });
    else known.items.push(...mark.items);
  }
  const all = [...looks.values()].filter(({ items }) => items.length > 0);
  const isText = ({ mark }: { readonly mark: Mark }) => mark.look.startsWith('texts ');
  return [...all.filter((look) => !isText(look)), ...all.filter(isText)].map(({ mark, items }) => mark.draw(items));
}
