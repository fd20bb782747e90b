import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditedUnits, rememberFindings } from '../src/audit/findings-of.ts';
import { recalledOf, type Recalled } from '../src/dataset/recall.ts';
import type { Edition } from '../src/edition.ts';
import { signOfAll, signsOf, type Made } from '../src/signs.ts';
// Who asks these questions is known before the pages are: a former answer can be asked for again.
import '../src/publish/templates.ts';
import '../src/views/alike.ts';
import '../src/views/families.ts';
import '../src/views/finding-pages.ts';
import '../src/views/indicator-pages.ts';
import '../src/views/peers.ts';
import { shareFile } from './folder.ts';
import type { Ground } from './ground.ts';
import type { Kept, KeptSite, Worked, Written } from './kept.ts';

/**
 * Decides what of a site is taken over from the one that stands, and notes of what all the rest is made:
 *
 *     reads ─signs→ equal → the files of the former site, as they are
 *                 → other → made again
 */
export class Renewal {
  readonly #former: KeptSite | null;
  readonly #ground: Ground;
  readonly #edition: Edition;
  readonly #worked: ReadonlyMap<string, Worked>;
  /** The signs of now, behind the names of a former build and behind those of this one. */
  readonly #then: (name: string) => string;
  readonly #now: (name: string) => string;
  readonly #stands = new Map<string, boolean>();
  readonly #written = new Map<string, Written>();
  readonly #taken = new Set<string>();
  readonly #folders = new Set<string>();

  /** `former` is what is known of the site that stands, of the same ground; `worked` what was worked out for this build, to be kept. */
  constructor(edition: Edition, former: KeptSite | null, ground: Ground, worked: ReadonlyMap<string, Worked>) {
    this.#former = former;
    this.#ground = ground;
    this.#edition = edition;
    this.#worked = worked;
    this.#then = signsOf(edition, (name) => this.#former?.made.get(name));
    this.#now = signsOf(edition, (name) => madeNow(recalledOf(edition.dataset).get(name)));
    rememberFindings(edition.dataset, (unit) => {
      const known = former?.audited.get(unit);
      return known !== undefined && signOfAll(known.reads, this.#then) === known.sign ? known : null;
    });
  }

  /** Whether what was written under a path would be written again as it stands in the former site. */
  stands(path: string): boolean {
    const one = this.#former?.written.get(path);
    const stands = this.#stands.get(path) ?? (one !== undefined && signOfAll(one.reads, this.#then) === one.sign && this.#former?.isWhole(one) === true);
    this.#stands.set(path, stands);
    return stands;
  }

  /** How many of the former site would have to be made again; all where nothing is known of it. */
  get stale(): number {
    return this.#former === null ? Infinity : [...this.#former.written.keys()].filter((path) => !this.stands(path)).length;
  }

  /** Takes over into a folder what stands under a path, where it does. */
  takes(path: string, folder: string): boolean {
    const one = this.#former?.written.get(path);
    if (one === undefined || !this.stands(path)) return false;
    for (const file of one.files) this.#link(file, folder);
    this.#written.set(path, one);
    this.#taken.add(path);
    return true;
  }

  /** By which the data of a page are cited: of what it reads and of the catalogue, not of the program. */
  versionOf(reads: ReadonlySet<string>): string {
    const sign = signOfAll([...reads, CATALOGUE], (name) => (name === CATALOGUE ? this.#ground.catalogue : this.#now(name)));
    return createHash('sha256').update(sign).digest('hex').slice(0, 7);
  }

  /** Notes what was written, the file it is known by first, and of what. */
  note(files: readonly string[], reads: ReadonlySet<string>): void {
    const least = leastOf(reads);
    this.#written.set(files[0] ?? '', { files, reads: least, sign: signOfAll(least, this.#now) });
  }

  /** Of the former site: the pages that were made again, and the files that are no more. */
  get replaced(): { readonly pages: readonly string[]; readonly files: readonly string[] } {
    const now = new Set([...this.#written.values()].flatMap(({ files }) => files));
    const replaced = [...(this.#former?.written ?? [])].filter(([path]) => !this.#taken.has(path));
    return { pages: replaced.map(([path]) => path).filter((path) => path.endsWith('.html') && now.has(path)), files: replaced.flatMap(([, { files }]) => files).filter((file) => !now.has(file)) };
  }

  /** The pages that were taken over. */
  get taken(): ReadonlySet<string> {
    return this.#taken;
  }

  get kept(): Kept {
    const audited = new Map(Array.from(auditedUnits(this.#edition.dataset), ([unit, { findings, reads }]) => [unit, { findings, reads, sign: signOfAll(reads, this.#now) }]));
    return { ground: this.#ground.ground, written: this.#written, audited, worked: this.#worked, made: new Map([...(this.#former?.made ?? []), ...this.#madeHere()]) };
  }

  #madeHere(): [name: string, made: Made][] {
    return [...recalledOf(this.#edition.dataset)].map(([name, { reads, told }]) => [name, { reads, told, sign: told === null ? null : signOfAll(reads, this.#now) }]);
  }

  #link(path: string, folder: string): void {
    const [from, to] = [join(this.#former?.folder ?? '', path), join(folder, path)];
    const place = dirname(to);
    if (!this.#folders.has(place)) mkdirSync(place, { recursive: true });
    this.#folders.add(place);
    shareFile(from, to);
  }
}

function madeNow(recalled: Recalled | undefined): Made | undefined {
  return recalled === undefined ? undefined : { reads: recalled.reads, told: recalled.told, sign: null };
}

/** The name under which a page reads the catalogue. */
const CATALOGUE = 'catalogue';

/** What all is made of covers its parts: of one who has read all rows of a unit it need not be said which. */
function leastOf(reads: ReadonlySet<string>): string[] {
  const names = [...reads];
  if (reads.has('version')) return names.filter((name) => name === 'version' || name === 'history' || name.startsWith('answer '));
  return names.filter((name) => {
    const [kind, indicator, unit] = name.split(' ');
    return kind !== 'run' || !(reads.has(`unit ${unit}`) || reads.has(`indicator ${indicator}`));
  });
}
