import type { Figure } from '../views/figure.ts';

let drawn: Figure[] = [];

/** Notes a figure that a page shows: its downloads are written with the page, of the very same numbers and the same picture. */
export function noteDrawn(figure: Figure): void {
  drawn.push(figure);
}

/** The figures that were drawn since this was asked last. */
export function takeDrawn(): readonly Figure[] {
  const taken = drawn;
  drawn = [];
  return taken;
}
