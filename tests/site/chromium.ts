import type { Server } from 'node:http';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';
import { serveFolder } from '../../scripts/serve.ts';

/** The site must work under any path. */
const PREFIX = '/mot/duong-dan/';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How many pages are open at a time. */
const AT_ONCE = 3;

/** What the browser has not liked since a page was opened, in words. */
type Complaints = string[];

export interface Visit {
  readonly page: Page;
  /** The file of the page, from the root of the site. */
  readonly path: string;
  readonly complaints: Complaints;
}

/** A built site, served under a sub-path, and the browser that walks it. */
export class Walk {
  readonly address: string;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(address: string, server: Server, browser: Browser) {
    this.address = address;
    this.#server = server;
    this.#browser = browser;
  }

  static async start(folder: string): Promise<Walk> {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('No browser: run "npm test", which gets one or says how.');
    const [{ server, address }, browser] = await Promise.all([serveFolder(folder, 0, PREFIX), chromium.launch({ executablePath, args: ARGUMENTS })]);
    return new Walk(address, server, browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The address of a page, as a reader sees it: without `index.html`. */
  urlOf(path: string): string {
    return this.address + path.replace(/index\.html$/, '');
  }

  /** Opens each page in turn, a few at a time, and calls `visit` on it; gives all complaints, those of the visit included. */
  async each(paths: readonly string[], options: BrowserContextOptions, visit: (visit: Visit) => Promise<void>): Promise<string[]> {
    const complaints: Complaints = [];
    const waiting = [...paths];
    const walkOne = async () => {
      const context = await this.open(options);
      const page = await context.newPage();
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const own: Complaints = [];
        const stopListening = listen(page, this.address, own);
        await page.goto(this.urlOf(path), { waitUntil: 'load' });
        await visit({ page, path, complaints: own });
        own.push(...(await violationsOf(page)));
        stopListening();
        complaints.push(...own.map((complaint) => `${path}: ${complaint}`));
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, paths.length) }, walkOne));
    return complaints.sort();
  }

  /** A fresh profile that notes what the policy forbids and what moves while a page is laid out. */
  async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext(options);
    await context.addInitScript(() => {
      const notes = window as unknown as Notes;
      notes.violations = [];
      notes.shifts = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => notes.violations.push(`the policy forbids ${blockedURI} (${violatedDirective})`));
      new PerformanceObserver((list) => notes.shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
    });
    return context;
  }
}

interface Notes {
  violations: string[];
  shifts: number[];
}

/** None without JavaScript, where nothing can be noted in the page; the console tells violations there. */
async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Partial<Notes>).violations ?? []);
}

/** How far things have moved while the page was laid out, all in all. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Notes).shifts.reduce((sum, value) => sum + value, 0));
}

function listen(page: Page, address: string, complaints: Complaints): () => void {
  const { origin } = new URL(address);
  const handlers = {
    console: (message: { type: () => string; text: () => string }) => void (['error', 'warning'].includes(message.type()) && complaints.push(`console: ${message.text()}`)),
    pageerror: (error: Error) => void complaints.push(`script: ${error.message}`),
    request: (request: { url: () => string }) => void (new URL(request.url()).origin !== origin && complaints.push(`asks another host: ${request.url()}`)),
    // What the page before still asked for is cut off by leaving it.
    requestfailed: (request: { url: () => string; failure: () => { errorText: string } | null }) => void (request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)),
    response: (response: { url: () => string; status: () => number }) => void (response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`)),
  };
  page.on('console', handlers.console).on('pageerror', handlers.pageerror).on('request', handlers.request).on('requestfailed', handlers.requestfailed).on('response', handlers.response);
  return () => page.off('console', handlers.console).off('pageerror', handlers.pageerror).off('request', handlers.request).off('requestfailed', handlers.requestfailed).off('response', handlers.response);
}
