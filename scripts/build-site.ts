import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join as pathOf, resolve } from 'node:path';
import { loadFormer, type Loaded } from '../src/dataset/load.ts';
import type { Audience } from '../src/disclosure/audience.ts';
import { editionOf, type Edition } from '../src/edition.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { LinkLedger } from '../src/laws/link-ledger.ts';
import { lostLinks } from '../src/laws/link-laws.ts';
import { disclosuresIn, type Former } from './disclosures.ts';
import { checkAnswers } from './findings.ts';
import { checkAgainstFormer } from './former.ts';
import { discard, listFiles, recoverFolder, swapFolder } from './folder.ts';
import { groundOf, type Ground } from './ground.ts';
import { KeptMemory } from './kept-memory.ts';
import { keptOfParts, openKept, placeOfKept, saveKept, type Kept, type KeptSite } from './kept.ts';
import { completeLinks } from './links.ts';
import { holding } from './lock.ts';
import { buildParts, folderOf, forgetPart, joinParts, keepLedger, partsOf, strangeParts, WHOLE, type Part } from './parts.ts';
import { isFull, refusalOf } from './refusal.ts';
import { receiptLines } from './receipt-text.ts';
import { Renewal } from './renewal.ts';
import { readData } from './read-data.ts';
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
  const { renewal } = read;
  if (processes > 1 && renewal.stale > FEW) {
    const { data, out, audience = 'public' } = options;
    try {
      if (!(await buildParts(processes, ['--data', data, '--out', out, '--audience', audience]))) return false;
      return join(options, processes, read.loaded);
    } finally {
      discard(`${resolve(out)}-parts`);
    }
  }
  const aside = emptied(`${resolve(options.out)}.new`);
  const ledger = new LinkLedger();
  const breaches = await writeSite(aside, read.edition, WHOLE, ledger, renewal);
  completeLinks(ledger, renewal, aside, resolve(options.out));
  return finish(options, aside, { breaches, ledger, loaded: read.loaded, kept: renewal.kept, former: { memory: read.memory, isTaken: (path) => renewal.taken.has(path) } });
}

/** So few pages are made sooner than several processes have read the data. */
const FEW = 1_500;

/** What is known of the site that stands, of its former build on the same ground; null where nothing is, or nothing that can be used. */
function formerOf({ out }: BuildOptions, { ground }: Ground): KeptSite | null {
  const place = placeOfKept(resolve(out));
  const opened = openKept(place, resolve(out), ground);
  if (opened === 'broken') console.error(translator(LANG)('build.keptBroken', { place }));
  return typeof opened === 'string' ? null : opened;
}

/** Builds one part of a site into its folder beside `out`; the parts together, joined, are the whole in every byte. */
export function buildPart(options: BuildOptions, part: Part): Promise<boolean> {
  const folder = folderOf(options.out, part);
  return alone(folder, async () => {
    const read = readChecked(options, false);
    if (read === null) return false;
    const { edition, renewal } = read;
    const ledger = new LinkLedger();
    forgetPart(options.out, part);
    const breaches = await writeSite(emptied(folder), edition, part, ledger, renewal);
    if (breaches.length > 0) return tell(breaches);
    saveKept(placeOfKept(folder), folder, renewal.kept);
    keepLedger(options.out, part, ledger, versionOf(options, read.loaded));
    return true;
  });
}

/** Joins parts that were built, verifies the whole, and swaps it into its place. */
export function joinSite(options: BuildOptions, parts: number): Promise<boolean> {
  return alone(resolve(options.out), async () => join(options, parts, readData(options.data)));
}

function join(options: BuildOptions, parts: number, loaded: Loaded): boolean {
  const strange = strangeParts(options.out, parts, versionOf(options, loaded));
  if (strange.length > 0) {
    console.error(translator(LANG)('build.strange', { parts: strange.map(({ number, of }) => `${number}/${of}`).join(', ') }));
    return false;
  }
  const aside = emptied(`${resolve(options.out)}.new`);
  const ledger = new LinkLedger();
  const { ground } = groundOf(loaded.dataset, options.audience ?? 'public');
  const kept = keptOfParts(partsOf(parts).map((part) => folderOf(options.out, part)), ground);
  joinParts(options.out, parts, aside, ledger);
  const memory = new KeptMemory();
  const joined = finish(options, aside, { breaches: [], ledger, loaded, kept: kept === null ? null : { ...kept, get worked() { return new Map([...kept.worked, ...memory.worked]); } }, former: { memory } });
  if (joined) rmSync(`${resolve(options.out)}-parts`, { recursive: true, force: true });
  return joined;
}

/** Works while no other build does, and says in words what a disk, a system or the program itself refuses; what was there before stays. */
async function alone(place: string, work: () => Promise<boolean>): Promise<boolean> {
  const t = translator(LANG);
  try {
    const built = await holding(place, async () => {
      recoverFolder(place, `${place}.old`);
      let done = false;
      try {
        done = await work();
        return done;
      } finally {
        if (!done) discard(`${place}.new`);
      }
    });
    if (built === null) console.error(t('build.held', { place, lock: `${place}.lock` }));
    return built ?? false;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) console.error(error);
    console.error(refusal === null ? t('build.broken', { place }) : t(isFull(refusal) ? 'build.full' : 'build.refused', { code: refusal.code, path: refusal.path ?? place }));
    return false;
  }
}

interface Checked {
  readonly loaded: Loaded;
  readonly edition: Edition;
  readonly renewal: Renewal;
  readonly memory: KeptMemory;
}

/** The data and what is published of them; null where they have an error, which is told. `renews` where what a former build knows is of use. */
function readChecked(options: BuildOptions, renews = true): Checked | null {
  const { data, out, audience = 'public' } = options;
  const loaded = checkAnswers(readData(data), data);
  const ground = groundOf(loaded.dataset, audience);
  const kept = renews ? formerOf(options, ground) : null;
  const memory = new KeptMemory(kept?.worked);
  const former = { ...loadFormer(resolve(out)), isUnchanged: (unit: string) => renewal.stands(`data/units/${unit}.csv`) };
  const edition = editionOf(loaded, audience, former, memory);
  const renewal = new Renewal(edition, kept, ground, memory.worked);
  const errors = reportIssues(checkAgainstFormer(loaded, data, former, edition).issues, LANG);
  if (errors === 0) return { loaded, edition, renewal, memory };
  stop(errors);
  return null;
}

/** A site that is written and not yet verified as a whole. */
interface Finished {
  readonly breaches: readonly string[];
  readonly ledger: LinkLedger;
  readonly loaded: Loaded;
  /** What the next build is to know. */
  readonly kept: Kept | null;
  readonly former: Former;
}

/** Verifies what only the whole can tell, and swaps it into its place. */
function finish({ out, audience = 'public' }: BuildOptions, aside: string, { breaches: found, ledger, loaded, kept, former }: Finished): boolean {
  const files = listFiles(aside);
  const pages = () => files.filter((path) => path.endsWith('.html')).map((path) => ({ path, html: readFileSync(pathOf(aside, path), 'utf8') }));
  const lost = ledger.isWhole(files) ? [] : lostLinks(pages(), new Set(files));
  const breaches = [...found, ...lost, ...(audience === 'public' ? disclosuresIn(aside, loaded.dataset, LANG, former) : [])];
  if (breaches.length > 0) {
    rmSync(aside, { recursive: true, force: true });
    return tell(breaches);
  }
  swapFolder(aside, resolve(out), `${resolve(out)}.old`);
  keep(resolve(out), kept);
  console.log(receiptLines(out, files.filter((path) => path.endsWith('.html') && former.isTaken?.(path) === true).length, LANG).join('\n'));
  return true;
}

/** What the next build may take over. The site stands without it, and an older one fits no file that is new. */
function keep(out: string, kept: Kept | null): void {
  const place = placeOfKept(out);
  try {
    if (kept !== null) saveKept(place, out, kept);
  } catch {
    console.error(translator(LANG)('build.notKept', { place }));
  }
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
