import { plotDrawing, type Drawing } from '../../src/charts/plot-drawing.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { svgDocument, type SvgElement, type SvgNode } from '../../src/charts/svg-document.ts';
import { charts } from './samples.ts';

/** An element with all that Plot gave it, the attributes by name; or a text. */
export type Tree = string | { readonly name: string; readonly attributes: readonly (readonly [name: string, value: string])[]; readonly children: readonly Tree[] };

const drawn: Tree[] = [];

/** Takes the place of `drawSvg` in the test: keeps what Plot has made, with the browser's document where there is one. */
export function drawSvg(drawing: Drawing): string {
  drawn.push('document' in globalThis ? foreign(plotDrawing(drawing, globalThis.document)) : own(plotDrawing(drawing, svgDocument)));
  return '';
}

/** What Plot makes of every sample, in both forms. */
export function plotTrees(): readonly Tree[] {
  drawn.length = 0;
  for (const [, chart] of charts) for (const form of ['wide', 'narrow'] as const) drawChart(chart, form, 'c');
  return [...drawn];
}

function own(node: SvgNode): Tree {
  if (typeof node === 'string') return node;
  return tree(node, [...node.attributes], node.children.map(own));
}

function foreign(element: Element): Tree {
  const children = [...element.childNodes].map((node) => (node.nodeType === 1 ? foreign(node as Element) : (node.textContent ?? '')));
  return tree(element, [...element.attributes].map(({ name, value }) => [name, value] as const), children);
}

function tree({ localName, namespaceURI }: Pick<SvgElement, 'localName'> & { readonly namespaceURI: string | null }, attributes: readonly (readonly [string, string])[], children: readonly Tree[]): Tree {
  return { name: `${namespaceURI} ${localName}`, attributes: [...attributes].sort(([a], [b]) => (a < b ? -1 : 1)), children };
}
