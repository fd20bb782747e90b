import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartText } from '../views/chart.ts';
import type { Mark } from './marks.ts';
import { TEXT } from './text.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Marks in pixels, painted in this order. */
  readonly marks: readonly Mark[];
}

const ELEMENT = 1;
const TEXT_NODE = 3;

/** Only makes nodes: nothing is ever put into it, so no chart can see another. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Only these hold coordinates; a colour or a text is never rounded. */
const NUMERIC = new Set(
  'cx cy d dx dy height r rx ry stroke-width transform viewBox width x x1 x2 y y1 y2'.split(' '),
);

/** A drawing as one clean `<svg>`: an image with a name and a description, valid in a page and as a file. */
export function drawSvg({ width, height, marks }: Drawing, text: ChartText, id: string): string {
  const plot = Plot.plot({
    document,
    width,
    height: Math.ceil(height),
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [...marks],
  });
  // Plot wraps the drawing in a figure as soon as it has a legend or a caption.
  const root = plot.localName === 'svg' ? plot : plot.querySelector('svg');
  if (root === null) throw new Error(`chart ${id}: Plot drew no svg`);
  const own = writeAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-t ${id}-d`,
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    width: String(width),
    height: String(Math.ceil(height)),
    fill: 'currentColor',
    'font-family': 'Source Sans 3, Segoe UI, Noto Sans, sans-serif',
    'font-size': String(TEXT),
    'font-variant': 'tabular-nums',
    // Plot takes this for granted and writes only the other anchors.
    'text-anchor': 'middle',
  });
  const names = `<title id="${escape(id)}-t">${escape(text.title)}</title><desc id="${escape(id)}-d">${escape(text.description)}</desc>`;
  const ids = renumber(root, id);
  return `<svg${own}>${names}${[...root.childNodes].map((node) => serialize(node, ids)).join('')}</svg>`;
}

/** Plot counts the ids of clips and markers through the whole process: here they count from 1 in each chart. */
function renumber(root: Element, id: string): ReadonlyMap<string, string> {
  const found = [...root.querySelectorAll('[id]')].map((element) => element.id);
  return new Map(found.map((old, index) => [old, `${id}-${index + 1}`]));
}

function serialize(node: Node, ids: ReadonlyMap<string, string>): string {
  if (node.nodeType === TEXT_NODE) return escape(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return '';
  const element = node as Element;
  if (element.localName === 'style') return '';
  const inner = [...element.childNodes].map((child) => serialize(child, ids)).join('');
  if (element.localName === 'g' && inner === '') return '';
  const kept = [...element.attributes].filter(({ name }) => isKept(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const attributes = writeAttributes(Object.fromEntries(kept.map((a) => [a.name, clean(a.name, a.value, ids)])));
  return inner === '' ? `<${element.localName}${attributes}/>` : `<${element.localName}${attributes}>${inner}</${element.localName}>`;
}

/** The page's policy forbids styles and handlers; inner names would make a reader announce every group of the image. */
function isKept(name: string): boolean {
  return name !== 'style' && name !== 'class' && name !== 'role' && !name.startsWith('on') && !name.startsWith('aria-');
}

function clean(name: string, value: string, ids: ReadonlyMap<string, string>): string {
  if (name === 'id') return ids.get(value) ?? value;
  if (NUMERIC.has(name)) return value.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/g, roundOne);
  return value.replace(/#([^)]+)/, (whole, target: string) => (ids.has(target) ? `#${ids.get(target)}` : whole));
}

function roundOne(number: string): string {
  const rounded = Math.round(Number(number) * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

function writeAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}

/** Control characters have no place in XML, not even escaped. */
function escape(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
