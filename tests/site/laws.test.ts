import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { lostLinks } from '../../src/laws/link-laws.ts';
import { breachesOf } from '../../src/laws/page-laws.ts';
import type { Built } from './setup.ts';
import { pagesOf, sites } from './sites.ts';

const KILOBYTE = 1000;
const MOST_HTML = 30 * KILOBYTE;
const MOST_CSS = 12 * KILOBYTE;
const MOST_JS = 10 * KILOBYTE;
/** The whole reader and the audit, on the one page where files are checked. */
const MOST_JS_OF_CHECK = 100 * KILOBYTE;
/** The charts and all that views are built of, on the one page where the reader chooses what is drawn. */
const MOST_JS_OF_COMPARE = 120 * KILOBYTE;

describe.each(sites)('the %s site', (_, site) => {
  const pages = pagesOf(site);
  const files = new Set(listFiles(site.out));

  test('has as many pages in English as in Vietnamese, at the same segments', () => {
    const paths = pages.map(({ path }) => path);
    const english = paths.filter((path) => path.startsWith('en/')).map((path) => path.slice('en/'.length));
    expect(english.length).toBeGreaterThan(10);
    expect(english).toEqual(paths.filter((path) => !path.startsWith('en/')));
  });

  test('keeps the laws of the output on every page', () => {
    expect(pages.flatMap(breachesOf)).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    expect(lostLinks(pages, files)).toEqual([]);
  });

  test('links every page to its twin, and the twin back', () => {
    const twinOf = ({ path, html }: (typeof pages)[number]) => posix.join(posix.dirname(path), /data-twin href="([^"#]*)"|href="([^"#]*)"[^>]*data-twin/.exec(html)?.slice(1).find(Boolean) ?? 'none', 'index.html');
    const wanted = ({ path }: (typeof pages)[number]) => (path.startsWith('en/') ? path.slice('en/'.length) : `en/${path}`);
    expect(pages.filter((page) => twinOf(page) !== wanted(page)).map((page) => `${page.path}: ${twinOf(page)}`)).toEqual([]);
  });

  test('names every picture: a role, a title that is not empty, and ids that lead to it', () => {
    const unnamed = pages.flatMap(({ path, html }) => (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).filter((svg) => !isNamed(svg)).map((svg) => `${path}: ${svg.slice(0, 120)}`));
    expect(unnamed).toEqual([]);
  });

  test('has a content security policy on every page, without an exception for inline code', () => {
    const policies = pages.map(({ path, html }) => ({ path, policy: /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '' }));
    const weak = policies.filter(({ policy }) => !policy.includes("default-src 'none'") || !policy.includes('script-src') || !policy.includes('style-src') || /unsafe|\*|data:|blob:|https?:/.test(policy));
    expect(weak).toEqual([]);
  });

  test('has no inline style, style element or inline script', () => {
    const inline = pages.flatMap(({ path, html }) => (html.match(/<[a-z][^>]*\sstyle\s*=|<style|<script(?![^>]*\ssrc=)/gi) ?? []).map((found) => `${path}: ${found.slice(0, 80)}`));
    expect(inline).toEqual([]);
  });

  test('keeps every page small once compressed', () => {
    const heavy = pages.map((page) => ({ path: page.path, ...weigh(site, page) })).filter(({ path, html, css, js }) => html > MOST_HTML || css > MOST_CSS || js > mostScript(path));
    expect(heavy).toEqual([]);
  });

  test('gives every page its style and its script', () => {
    const weights = pages.map((page) => weigh(site, page));
    expect(weights.filter(({ css, js }) => css === 0 || js === 0)).toEqual([]);
  });

  test('is the same, byte for byte, when it is built elsewhere, in another zone and language', () => {
    const again = listFiles(site.again);
    expect(again).toEqual(listFiles(site.out));
    expect(again.filter((path) => !readFileSync(join(site.again, path)).equals(readFileSync(join(site.out, path))))).toEqual([]);
  });
});

function isNamed(svg: string): boolean {
  const opening = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  // A small picture in a table is named by its own title, which needs no id.
  if (!opening.includes('aria-labelledby') && opening.includes('role="img"') && /^<svg[^>]*><title>[^<]*\S[^<]*<\/title>/.test(svg)) return true;
  const ids = /aria-labelledby="([^"]*)"/.exec(opening)?.[1]?.split(' ') ?? [];
  const texts = ids.map((id) => new RegExp(`<(title|desc)[^>]*\\sid="${id}"[^>]*>([^<]*)</\\1>`).exec(svg)?.[2]?.trim() ?? '');
  return opening.includes('role="img"') && texts.length > 0 && texts.every((text) => text !== '');
}

/** What a page costs to load, compressed: its own text, all its styles, all its scripts with what they import. */
function weigh({ out }: Built, { path, html }: { readonly path: string; readonly html: string }): { html: number; css: number; js: number } {
  const assets = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = '']) => posix.join(posix.dirname(path), address));
  const css = assets(/<link rel="stylesheet" href="([^"]+)"/g);
  const js = withImports(out, assets(/<script[^>]*\ssrc="([^"]+)"/g));
  const size = (list: readonly string[]) => list.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0);
  return { html: gzipSync(html).length, css: size(css), js: size(js) };
}

function mostScript(path: string): number {
  return path.endsWith('kiem-tra/index.html') ? MOST_JS_OF_CHECK : path.endsWith('so-sanh/index.html') ? MOST_JS_OF_COMPARE : MOST_JS;
}

function withImports(out: string, scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const script of all) {
    for (const [, address = ''] of readFileSync(join(out, script), 'utf8').matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)) all.add(posix.join(posix.dirname(script), address));
  }
  return [...all];
}
