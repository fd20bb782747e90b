import type { ChartText } from '../views/chart.ts';
import { plotDrawing } from './plot-drawing.ts';
import type { Drawing } from './plot-drawing.ts';
import { svgDocument } from './svg-document.ts';
import type { SvgElement, SvgNode } from './svg-document.ts';
import { TEXT } from './text.ts';

/** Only these hold coordinates; a colour or a text is never rounded. */
const NUMERIC = new Set(
  'cx cy d dx dy height r rx ry stroke-width transform viewBox width x x1 x2 y y1 y2'.split(' '),
);

/** A drawing as one clean `<svg>`: an image with a name and a description, valid in a page and as a file. */
export function drawSvg(drawing: Drawing, text: ChartText, id: string): string {
  const { width, height } = drawing;
  const root = plotDrawing(drawing, svgDocument);
  const own = writeAttributes([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['role', 'img'],
    ['aria-labelledby', '-t -d'],
    ['viewBox', `0 0 ${width} ${Math.ceil(height)}`],
    ['width', String(width)],
    ['height', String(Math.ceil(height))],
    ['fill', 'currentColor'],
    ['font-family', 'Source Sans 3, Segoe UI, Noto Sans, sans-serif'],
    ['font-size', String(TEXT)],
    ['font-variant', 'tabular-nums'],
    // Plot takes this for granted and writes only the other anchors.
    ['text-anchor', 'middle'],
  ]);
  const names = `<title id="-t">${escape(text.title)}</title><desc id="-d">${escape(text.description)}</desc>`;
  return withId(`<svg${own}>${names}${serializeAll(root.children)}</svg>`, id);
}

/** A drawing that was made without an id, under this one. Each place is the first of its kind: no text can hold such marks. */
export function withId(svg: string, id: string): string {
  const own = escape(id);
  return svg
    .replace(' aria-labelledby="-t -d"', () => ` aria-labelledby="${own}-t ${own}-d"`)
    .replace('<title id="-t">', () => `<title id="${own}-t">`)
    .replace('<desc id="-d">', () => `<desc id="${own}-d">`);
}

function serializeAll(nodes: readonly SvgNode[]): string {
  let markup = '';
  for (const node of nodes) markup += typeof node === 'string' ? escape(node) : serialize(node);
  return markup;
}

function serialize({ localName, attributes, children }: SvgElement): string {
  if (localName === 'style') return '';
  const inner = serializeAll(children);
  if (localName === 'g' && inner === '') return '';
  let written = '';
  for (const [name, value] of attributes) if (!DROPPED.test(name)) written += ` ${name}="${escape(clean(name, value))}"`;
  return inner === '' ? `<${localName}${written}/>` : `<${localName}${written}>${inner}</${localName}>`;
}

/** The page's policy forbids styles and handlers; inner names would make a reader announce every group of the image. */
const DROPPED = /^(?:style$|class$|role$|on|aria-)/;

function clean(name: string, value: string): string {
  if (!NUMERIC.has(name)) return value;
  const rounded = value.replace(FRACTION, roundOne);
  return name === 'd' ? rounded.replace(STRAIGHT, alongAxis) : rounded;
}

const FRACTION = /-?\d+(?:\.\d+(?:e[-+]?\d+)?|e-\d+)/g;

/** A piece of a path from one point to one other. */
const STRAIGHT = /M([^,]+),([^LM]+)L([^,]+),([^LMZ]+)(?=M|$)/g;

/** Most lines run along an axis, and then one of the last two numbers says nothing. */
function alongAxis(whole: string, x1: string, y1: string, x2: string, y2: string): string {
  if (y1 === y2) return `M${x1},${y1}H${x2}`;
  return x1 === x2 ? `M${x1},${y1}V${y2}` : whole;
}

function roundOne(number: string): string {
  const rounded = Math.round(Number(number) * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

function writeAttributes(attributes: readonly (readonly [name: string, value: string])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
}

/** Control characters have no place in XML, not even escaped. */
function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const SPECIAL = /[\p{Cc}&<>"]/u;
