import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { charts } from '../charts/samples.ts';
import { plotTrees, type Tree } from '../charts/plot-trees.ts';

vi.mock('../../src/charts/svg.ts', () => import('../charts/plot-trees.ts'));

const CHARTS = resolve(import.meta.dirname, '../charts');

test('Plot makes the same elements with our document as with that of a browser', async () => {
  const ours = plotTrees();
  const theirs = await treesOfBrowser();
  expect(ours).toHaveLength(2 * charts.length);
  expect(theirs).toHaveLength(ours.length);
  for (const [index, tree] of ours.entries()) expect(tree, charts[index >> 1]?.[0]).toEqual(theirs[index]);
});

/** The samples drawn in a page with nothing on it. */
async function treesOfBrowser(): Promise<readonly Tree[]> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    // On a coarse screen Plot moves what it draws by half a pixel.
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.addScriptTag({ content: await script() });
    return await page.evaluate(() => (window as unknown as { samples: { plotTrees: () => readonly Tree[] } }).samples.plotTrees());
  } finally {
    await browser.close();
  }
}

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: resolve(CHARTS, 'plot-trees.ts'), formats: ['iife'], name: 'samples' } },
    plugins: [{ name: 'trees', enforce: 'pre', resolveId: (id) => (id === './svg.ts' ? resolve(CHARTS, 'plot-trees.ts') : null) }],
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
