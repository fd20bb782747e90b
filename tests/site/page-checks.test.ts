import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layoutShift, Walk } from './chromium.ts';
import { axeViolations, brokenCharts, sidewaysScroll, smallChartText, unnamedPictures } from './page-checks.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src 'self'">`;
const SOUND = '<main><h1>A</h1><figure id="f"><svg role="img" aria-label="a" viewBox="0 0 200 60" width="200" height="60"><text x="10" y="30" font-size="14">b</text></svg></figure></main>';
const LANGUAGE = '<!doctype html><html lang="en"><title>A</title><link rel="icon" href="icon.svg"><meta name="viewport" content="width=device-width">';

/** One small page per fault that the walk of the site must notice, and the words by which it tells it. */
const faults: readonly (readonly [fault: string, html: string, told: RegExp])[] = [
  ['a style that the policy forbids', `${POLICY}${SOUND}<p style="color:red">a</p>`, /the policy forbids inline/],
  ['a script that the policy forbids', `${POLICY}${SOUND}<script>var a</script>`, /the policy forbids inline/],
  ['a script that fails', `${SOUND}<script src="fails.js"></script>`, /script: broken/],
  ['a warning in the console', `${SOUND}<script src="warns.js"></script>`, /console: careful/],
  ['a file that is not there', `${SOUND}<script src="nowhere.js"></script>`, /404: .*nowhere\.js/],
  ['a request to another host', `${SOUND}<img alt="" src="http://other.invalid/a.png">`, /asks another host: http:\/\/other\.invalid/],
  ['a page that scrolls sideways', `${SOUND}<div><svg width="2000" height="9"></svg></div>`, /scrolls sideways/],
  ['a small text in a chart', SOUND.replace('width="200" height="60"', 'width="100" height="30"'), /chart text of 7\.0 px: b/],
  ['a text that leaves its chart', SOUND.replace('x="10"', 'x="195"'), /text cut off in #f: b/],
  ['a figure that shows two drawings', SOUND.replace('</figure>', '<svg role="img" aria-label="a"></svg></figure>'), /2 drawings seen in #f/],
  ['a picture without a name', SOUND.replace('aria-label="a"', ''), /a picture without a name|pictures, of which/],
  ['what axe objects to: a heading that skips a level', SOUND.replace('</h1>', '</h1><h3>B</h3>'), /axe heading-order/],
];

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-faults-'));
let walk: Walk;

beforeAll(async () => {
  const files = { 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'fails.js': 'throw new Error("broken")', 'warns.js': 'console.warn("careful")', 'moves.js': 'requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector("main").before(document.querySelector("template").content)))' };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  for (const [index, [, html]] of [['', SOUND] as const, ...faults].entries()) write(`${index}.html`, html);
  write('moves.html', `${SOUND}<template><p>one</p><p>two</p><p>three</p><p>four</p></template><script src="moves.js"></script>`);
  walk = await Walk.start(folder);
});
afterAll(async () => {
  await walk.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, html: string): void {
  writeFileSync(join(folder, name), `${LANGUAGE}${html}`);
}

function complaintsOf(path: string): Promise<string[]> {
  return walk.each([path], { viewport: { width: 800, height: 600 } }, async ({ page, complaints }) => {
    for (const check of [sidewaysScroll, smallChartText, brokenCharts, unnamedPictures, axeViolations]) complaints.push(...(await check(page)));
  });
}

describe('the walk of a site', () => {
  test('has nothing to say of a sound page', async () => {
    expect(await complaintsOf('0.html')).toEqual([]);
  });

  test.each(faults.map(([fault, , told], index) => [fault, index + 1, told] as const))('notices %s', async (_, index, told) => {
    expect(await complaintsOf(`${index}.html`)).toContainEqual(expect.stringMatching(told));
  });

  test('notices what moves while a page is laid out', async () => {
    const context = await walk.open({ viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    await page.goto(walk.urlOf('moves.html'));
    await page.locator('p', { hasText: 'four' }).waitFor();
    await expect.poll(() => layoutShift(page)).toBeGreaterThan(0);
    await context.close();
  });
});
