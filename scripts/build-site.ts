import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { loadData } from '../src/dataset/load.ts';
import type { Audience } from '../src/disclosure/audience.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { breachesOf } from '../src/laws/page-laws.ts';
import { lostLinks } from '../src/laws/link-laws.ts';
import { relativeAssets } from '../src/publish/relative-assets.ts';
import { disclosuresIn } from './disclosures.ts';
import { checkAnswers } from './findings.ts';
import { checkAgainstFormer } from './former.ts';
import { listFiles, swapFolder } from './folder.ts';
import { reportIssues } from './report.ts';

export interface BuildOptions {
  /** The folder of the data. */
  readonly data: string;
  /** Where the site comes to stand. */
  readonly out: string;
  /** For whom: the public, unless the office itself is named. */
  readonly audience?: Audience;
}

/**
 * Check, build aside, verify, swap. False where the data have an error or a page breaks a law; the site in `out` is
 * then what it was before.
 */
export async function buildSite({ data, out, audience = 'public' }: BuildOptions): Promise<boolean> {
  const loaded = loadData(data);
  const { issues } = checkAgainstFormer(checkAnswers(loaded, data), data, out, audience);
  const errors = reportIssues(issues, LANGUAGES[0]);
  if (errors > 0) {
    console.error(translator(LANGUAGES[0])('check.stop', { errors: String(errors) }));
    return false;
  }
  const aside = resolve(`${out}.new`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  process.env['THUOC_DO_DATA'] = data;
  process.env['THUOC_DO_AUDIENCE'] = audience;
  process.env['THUOC_DO_FORMER'] = resolve(out);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ root: process.cwd(), outDir: aside, logLevel: 'warn' });
  const breaches = [...finish(aside), ...(audience === 'public' ? disclosuresIn(aside, loaded.dataset, LANGUAGES[0]) : [])];
  if (breaches.length > 0) {
    console.error(breaches.slice(0, 50).join('\n'));
    console.error(translator(LANGUAGES[0])('check.stop', { errors: String(breaches.length) }));
    rmSync(aside, { recursive: true, force: true });
    return false;
  }
  swapFolder(aside, resolve(out), resolve(`${out}.old`));
  return true;
}

/** Makes the addresses of assets relative and holds every page against the laws of the output. */
function finish(folder: string): string[] {
  const files = listFiles(folder);
  for (const path of files.filter((file) => /\.(?:html|css)$/.test(file))) {
    const content = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), relativeAssets(path, content));
  }
  const pages = files.filter((file) => file.endsWith('.html')).map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));
  return [...pages.flatMap(breachesOf), ...lostLinks(pages, new Set(files))];
}
