/** A small picture in a cell: an image with a name and no text of its own, since the numbers stand in the cells beside it. */
export function glyph(kind: string, [width, height]: readonly [number, number], title: string, marks: string): string {
  return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img"><title>${escape(title)}</title>${marks}</svg>`;
}

/** A place of 0–1 as a whole pixel between two ends; a row has a few hundred pixels, so a tenth of one tells nothing. */
export function pixel(place: number, from: number, to: number): number {
  return Math.round(from + Math.min(1, Math.max(0, place)) * (to - from));
}

function escape(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
