import { DOMParser } from 'linkedom';
import { TEXT, textWidth } from '../../src/charts/text.ts';

/** A line of text where a reader sees it, by an estimate of its size. */
export interface SeenText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function parseSvg(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root === null) throw new Error('no svg');
  return root as unknown as Element;
}

export function select(svg: string, selector: string): readonly Element[] {
  return [...parseSvg(svg).querySelectorAll(selector)];
}

/** The words that are drawn, each wrapped text as one. */
export function drawnTexts(svg: string): readonly string[] {
  return select(svg, 'text').map((text) => {
    const lines = [...text.querySelectorAll('tspan')].map((line) => line.textContent ?? '');
    return lines.length === 0 ? (text.textContent ?? '') : lines.join(' ');
  });
}

/** Every line of text with the box it takes. */
export function seenTexts(svg: string): readonly SeenText[] {
  return select(svg, 'text').flatMap((text) => {
    const [x, y] = offset(text);
    const lines = [...text.querySelectorAll('tspan')];
    if (lines.length === 0) return [seen(text, text.textContent ?? '', x, y + em(text, 'y'))];
    let baseline = y;
    return lines.map((line) => {
      baseline += em(line, 'y') + em(line, 'dy');
      return seen(text, line.textContent ?? '', x, baseline);
    });
  });
}

function seen(element: Element, text: string, x: number, baseline: number): SeenText {
  const width = textWidth(text, Number(inherited(element, 'font-weight') ?? 400));
  const left = x - { start: 0, middle: width / 2, end: width }[inherited(element, 'text-anchor') ?? 'start']!;
  return { text, left, right: left + width, top: baseline - 0.75 * TEXT, bottom: baseline + 0.2 * TEXT };
}

function inherited(element: Element, name: string): 'start' | 'middle' | 'end' | null {
  return (element.closest(`[${name}]`)?.getAttribute(name) ?? null) as 'start' | 'middle' | 'end' | null;
}

function em(element: Element, name: string): number {
  return Number((element.getAttribute(name) ?? '0').replace('em', '')) * TEXT;
}

function offset(element: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(node.getAttribute('transform') ?? '') ?? [];
    [x, y] = [x + Number(dx), y + Number(dy)];
  }
  return [x, y];
}
