import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { loadData, loadFormer } from '../src/dataset/load.ts';
import type { Audience } from '../src/disclosure/audience.ts';
import { editionOf, handOver, type Edition } from '../src/edition.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { LinkLedger } from '../src/laws/link-ledger.ts';
import { lostLinks } from '../src/laws/link-laws.ts';
import { breachesOf } from '../src/laws/page-laws.ts';
import { dataFiles, figureDownloads } from '../src/publish/files.ts';
import { relativeAssets } from '../src/publish/relative-assets.ts';
import { disclosuresIn } from './disclosures.ts';
import { checkAnswers } from './findings.ts';
import { checkAgainstFormer } from './former.ts';
import { listFiles, swapFolder } from './folder.ts';
import { pageByPage } from './pages.ts';
import { Progress } from './progress.ts';
import { reportIssues } from './report.ts';

export interface BuildOptions {
  /** The folder of the data. */
  readonly data: string;
  /** Where the site comes to stand. */
  readonly out: string;
  /** For whom: the public, unless the office itself is named. */
  readonly audience?: Audience;
}

const LANG = LANGUAGES[0];

/**
 * Check, build aside, verify, swap. False where the data have an error or a page breaks a law; the site in `out` is
 * then what it was before.
 */
export async function buildSite({ data, out, audience = 'public' }: BuildOptions): Promise<boolean> {
  const loaded = loadData(data);
  const edition = editionOf(loaded, audience, loadFormer(resolve(out)));
  const { issues } = checkAgainstFormer(checkAnswers(loaded, data), data, out, edition);
  const errors = reportIssues(issues, LANG);
  if (errors > 0) return stop(errors);
  const aside = resolve(`${out}.new`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const breaches = [...(await writePages(aside, edition)), ...(audience === 'public' ? disclosuresIn(aside, loaded.dataset, LANG) : [])];
  if (breaches.length > 0) {
    console.error(breaches.slice(0, 50).join('\n'));
    rmSync(aside, { recursive: true, force: true });
    return stop(breaches.length);
  }
  swapFolder(aside, resolve(out), resolve(`${out}.old`));
  return true;
}

function stop(errors: number): false {
  console.error(translator(LANG)('check.stop', { errors: String(errors) }));
  return false;
}

/** Writes a whole site into an empty folder; gives every breach of the laws of the output. */
async function writePages(folder: string, edition: Edition): Promise<string[]> {
  const ledger = new LinkLedger();
  const breaches: string[] = [];
  let progress: Progress | null = null;
  handOver(edition);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    root: process.cwd(), outDir: folder, logLevel: 'warn',
    integrations: [pageByPage({
      choose: (addresses) => {
        progress = new Progress(LANG, 'build.progressPages', addresses.length);
        return new Set(addresses);
      },
      take: (page, figures) => {
        for (const figure of figures) for (const { path, body } of figureDownloads(page.path, figure)) writeInto(folder, path, body);
        breaches.push(...breachesOf(page));
        ledger.add(page);
        progress?.step();
      },
    })],
  });
  (progress as Progress | null)?.end();
  for (const { path, pieces } of dataFiles(edition)) {
    writeInto(folder, path, '');
    for (const piece of pieces()) appendFileSync(join(folder, path), piece);
  }
  const files = listFiles(folder);
  for (const path of files.filter((file) => file.endsWith('.css'))) writeInto(folder, path, relativeAssets(path, readFileSync(join(folder, path), 'utf8')));
  return ledger.isWhole(files) ? breaches : [...breaches, ...lostLinks(files.filter((path) => path.endsWith('.html')).map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') })), new Set(files))];
}

const made = new Set<string>();

function writeInto(folder: string, path: string, body: string): void {
  const file = join(folder, path);
  const place = dirname(file);
  if (!made.has(place)) mkdirSync(place, { recursive: true });
  made.add(place);
  writeFileSync(file, body);
}
