import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { FIVE_UNITS, inventFigures, timeOfChoice } from './invented-comparison.ts';
import { serveFolder } from './serve.ts';

/**
 * `node scripts/bench-compare.ts [folder of a built site]`, called by `npm run bench`: how long the page of comparisons takes
 * from a choice to the new view, with six units by twenty indicators on a machine slowed four times, and what its scripts weigh.
 */
const CHOICES = 9;
const SLOWED = 4;
const LIMIT = { milliseconds: 200, bytes: 120_000 };
/** A machine that does other work as well must not make the measure wait for ever. */
const PATIENCE = 60_000;

const executablePath = findBrowser();
if (executablePath === null) console.log('compare   not measured: no Chromium, Chrome or Edge is on this machine; CHROME_PATH can name one');
else await bench(executablePath, process.argv[2]);

async function bench(executable: string, built: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
  try {
    const site = built ?? join(folder, 'site');
    if (built === undefined && !(await buildSite({ data: 'data', out: site }))) throw new Error('the data do not build');
    const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] });
    const { server, address } = await serveFolder(site, 0);
    try {
      report(await measure(browser, address, site));
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  /** The shortest first. */
  readonly times: readonly number[];
  /** All scripts that the page has loaded, gzipped. */
  readonly bytes: number;
}

/** The sixth unit is chosen and left again, over and over; only the choices are timed, since they draw the most. */
async function measure(browser: Browser, address: string, site: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  const scripts = new Set<string>();
  page.on('response', (response) => void (response.request().resourceType() === 'script' && scripts.add(basename(new URL(response.url()).pathname))));
  await inventFigures(page);
  await page.goto(`${address}so-sanh/${FIVE_UNITS}`);
  await page.locator('.results table').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const times: number[] = [];
  for (let choice = 0; choice < CHOICES; choice += 1) {
    times.push(await timeOfChoice(page, 'u6'));
    await timeOfChoice(page, 'u6');
  }
  return { times: times.sort((a, b) => a - b), bytes: [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(join(site, '_astro', name))).length, 0) };
}

function report({ times, bytes }: Measured): void {
  const [median = 0, worst = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  console.log(`compare   six units by twenty indicators, slowed ${SLOWED} times: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${times.length} choices (limit ${LIMIT.milliseconds} ms); scripts ${(bytes / 1000).toFixed(1)} kB gzip (limit ${LIMIT.bytes / 1000} kB)`);
  if (median > LIMIT.milliseconds || bytes > LIMIT.bytes) process.exitCode = 1;
}
