import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join as pathOf, resolve } from 'node:path';
import { loadData, loadFormer, type Loaded } from '../src/dataset/load.ts';
import type { Audience } from '../src/disclosure/audience.ts';
import { editionOf, type Edition } from '../src/edition.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { LinkLedger } from '../src/laws/link-ledger.ts';
import { lostLinks } from '../src/laws/link-laws.ts';
import { disclosuresIn } from './disclosures.ts';
import { checkAnswers } from './findings.ts';
import { checkAgainstFormer } from './former.ts';
import { listFiles, recoverFolder, swapFolder } from './folder.ts';
import { holding } from './lock.ts';
import { buildParts, folderOf, joinParts, keepLedger, strangeParts, WHOLE, type Part } from './parts.ts';
import { reportIssues } from './report.ts';
import { writeSite } from './write-site.ts';

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
 * then what it was before. `processes` build as many parts at the same time.
 */
export function buildSite(options: BuildOptions, processes = 1): Promise<boolean> {
  return alone(resolve(options.out), () => build(options, processes));
}

async function build(options: BuildOptions, processes: number): Promise<boolean> {
  const read = readChecked(options);
  if (read === null) return false;
  if (processes > 1) {
    const { data, out, audience = 'public' } = options;
    if (!(await buildParts(processes, ['--data', data, '--out', out, '--audience', audience]))) return false;
    return join(options, processes, read.loaded);
  }
  const aside = emptied(`${resolve(options.out)}.new`);
  const ledger = new LinkLedger();
  return finish(options, aside, await writeSite(aside, read.edition(), WHOLE, ledger), ledger, read.loaded);
}

/** Builds one part of a site into its folder beside `out`; the parts together, joined, are the whole in every byte. */
export function buildPart(options: BuildOptions, part: Part): Promise<boolean> {
  const folder = folderOf(options.out, part);
  return alone(folder, async () => {
    const read = readChecked(options);
    if (read === null) return false;
    const ledger = new LinkLedger();
    const breaches = await writeSite(emptied(folder), read.edition(), part, ledger);
    if (breaches.length > 0) return tell(breaches);
    keepLedger(options.out, part, ledger, versionOf(options, read.loaded));
    return true;
  });
}

/** Joins parts that were built, verifies the whole, and swaps it into its place. */
export function joinSite(options: BuildOptions, parts: number): Promise<boolean> {
  return alone(resolve(options.out), async () => join(options, parts, loadData(options.data)));
}

function join(options: BuildOptions, parts: number, loaded: Loaded): boolean {
  const strange = strangeParts(options.out, parts, versionOf(options, loaded));
  if (strange.length > 0) {
    console.error(translator(LANG)('build.strange', { parts: strange.map(({ number, of }) => `${number}/${of}`).join(', ') }));
    return false;
  }
  const aside = emptied(`${resolve(options.out)}.new`);
  const ledger = new LinkLedger();
  joinParts(options.out, parts, aside, ledger);
  const joined = finish(options, aside, [], ledger, loaded);
  if (joined) rmSync(`${resolve(options.out)}-parts`, { recursive: true, force: true });
  return joined;
}

/** Works while no other build does, and says in words what a disk or a system refuses; what was there before stays. */
async function alone(place: string, work: () => Promise<boolean>): Promise<boolean> {
  const t = translator(LANG);
  try {
    recoverFolder(place, `${place}.old`);
    const built = await holding(place, work);
    if (built === null) console.error(t('build.held', { place, lock: `${place}.lock` }));
    return built ?? false;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    rmSync(`${place}.new`, { recursive: true, force: true });
    console.error(t(code === 'ENOSPC' || code === 'EDQUOT' ? 'build.full' : 'build.refused', { code, path: path ?? place }));
    return false;
  }
}

/** The data and what is published of them; null where they have an error, which is told. */
function readChecked({ data, out, audience = 'public' }: BuildOptions): { loaded: Loaded; edition: () => Edition } | null {
  const loaded = loadData(data);
  const former = loadFormer(resolve(out));
  let made: Edition | null = null;
  const edition = () => (made ??= editionOf(loaded, audience, former));
  const { issues } = checkAgainstFormer(checkAnswers(loaded, data), data, former, edition);
  const errors = reportIssues(issues, LANG);
  if (errors === 0) return { loaded, edition };
  stop(errors);
  return null;
}

/** Verifies what only the whole can tell, and swaps it into its place. */
function finish({ out, audience = 'public' }: BuildOptions, aside: string, found: readonly string[], ledger: LinkLedger, loaded: Loaded): boolean {
  const files = listFiles(aside);
  const pages = () => files.filter((path) => path.endsWith('.html')).map((path) => ({ path, html: readFileSync(pathOf(aside, path), 'utf8') }));
  const lost = ledger.isWhole(files) ? [] : lostLinks(pages(), new Set(files));
  const breaches = [...found, ...lost, ...(audience === 'public' ? disclosuresIn(aside, loaded.dataset, LANG) : [])];
  if (breaches.length > 0) {
    rmSync(aside, { recursive: true, force: true });
    return tell(breaches);
  }
  swapFolder(aside, resolve(out), `${resolve(out)}.old`);
  return true;
}

/** What a part was built from: the data, and for whom. */
function versionOf({ audience = 'public' }: BuildOptions, { dataset }: Loaded): string {
  return `${audience} ${dataset.version}`;
}

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function tell(breaches: readonly string[]): false {
  console.error(breaches.slice(0, 50).join('\n'));
  return stop(breaches.length);
}

function stop(errors: number): false {
  console.error(translator(LANG)('check.stop', { errors: String(errors) }));
  return false;
}
