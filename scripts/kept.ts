import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audited } from '../src/audit/audit.ts';
import type { Finding } from '../src/audit/finding.ts';
import type { Made } from '../src/signs.ts';

/** Something that was written of the data: a page with the files of its figures, or a file of figures. */
export interface Written {
  readonly files: readonly string[];
  /** The names of what it was made of, and one sign for all of it. */
  readonly reads: readonly string[];
  readonly sign: string;
}

/** What a build knows of the site that it has written, for the next build: of what everything was made. */
export interface Kept {
  /** What everything depends on: the program, the catalogue, the audience. */
  readonly ground: string;
  readonly written: ReadonlyMap<string, Written>;
  readonly made: ReadonlyMap<string, Made>;
  /** What the audit found of every unit. */
  readonly audited: ReadonlyMap<string, Audited & { readonly sign: string }>;
  /** What else was worked out, by key: its sign and the text. */
  readonly worked: ReadonlyMap<string, Worked>;
}

/** Beside the site and not in it: signs of figures are no figures, but what is not published needs no sign in public either. */
export function placeOfKept(out: string): string {
  return `${out}.kept`;
}

/** Something worked out, and a sign of what it was made of. */
export type Worked = readonly [sign: string, text: string];

type File = readonly [size: number, time: number];

interface Form {
  /** Every name once; elsewhere its number. */
  readonly names: readonly string[];
  readonly made: readonly (readonly [name: number, sign: string | null, told: string | null, reads: readonly number[]])[];
  readonly written: readonly (readonly [files: readonly string[], sign: string, reads: readonly number[]])[];
  readonly audited: readonly (readonly [unit: string, sign: string, findings: readonly Finding[], reads: readonly number[]])[];
  readonly worked: readonly (readonly [key: string, ...Worked])[];
  readonly files: Readonly<Record<string, File>>;
}

/**
 * Keeps what is known of a site that stands in `folder`; put down beside it, or `place`, as a whole or not at all.
 */
export function saveKept(place: string, folder: string, { ground, written, made, audited, worked }: Kept): void {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  // Only what a page has asked for itself, or what stands behind that.
  const asked = new Set([...written.values()].flatMap(({ reads }) => reads.filter((name) => made.has(name))));
  for (const name of asked) for (const read of made.get(name)?.reads ?? []) if (made.has(read)) asked.add(read);
  const form: Form = {
    written: [...written.values()].map(({ files, sign, reads }) => [files, sign, reads.map(numberOf)]),
    made: [...asked].flatMap((name) => {
      const one = made.get(name);
      return one === undefined ? [] : [[numberOf(name), one.sign, one.told, Array.from(one.reads, numberOf)]];
    }),
    audited: [...audited].map(([unit, { sign, findings, reads }]) => [unit, sign, findings, Array.from(reads, numberOf)]),
    worked: [...worked].map(([key, one]) => [key, ...one]),
    files: Object.fromEntries([...written.values()].flatMap(({ files }) => files).map((path) => [path, stateOf(join(folder, path)) ?? [0, 0]])),
    names: [...numbers.keys()],
  };
  const text = JSON.stringify(form);
  writeFileSync(`${place}.new`, `${checkOf(ground, text)} ${ground}\n${text}`);
  renameSync(`${place}.new`, place);
}

/** What is kept of a site that stands. */
export interface KeptSite extends Kept {
  readonly folder: string;
  /** Whether the files stand as they were written. */
  readonly isWhole: (written: Written) => boolean;
}

/** What was kept of the site in `folder`; `other` where it was built on another ground, `broken` where it was cut short or changed. */
export function openKept(place: string, folder: string, ground: string): KeptSite | 'none' | 'other' | 'broken' {
  if (!existsSync(place)) return 'none';
  const text = readFileSync(place, 'utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  const [check, former = ''] = text.slice(0, Math.max(0, end)).split(' ');
  if (check !== checkOf(former, body)) return 'broken';
  // The program is of the ground: what another one wrote may have another form.
  if (former !== ground) return 'other';
  const { names, made, written, audited, worked, files } = JSON.parse(body) as Form;
  const named = (numbers: readonly number[]) => numbers.map((number) => names[number] ?? '');
  return {
    ground,
    folder,
    made: new Map(made.map(([name, sign, told, reads]) => [names[name] ?? '', { sign, told, get reads() { return named(reads); } }])),
    written: new Map(written.map(([own, sign, reads]) => [own[0] ?? '', { files: own, sign, get reads() { return named(reads); } }])),
    audited: new Map(audited.map(([unit, sign, findings, reads]) => [unit, { sign, findings, get reads() { return named(reads); } }])),
    worked: new Map(worked.map(([key, ...one]) => [key, one])),
    isWhole: (one) => one.files.every((path) => {
      const [now, then] = [stateOf(join(folder, path)), files[path]];
      return now !== null && now[0] === then?.[0] && now[1] === then[1];
    }),
  };
}

/** What the parts of a site keep, as one; null where a part keeps nothing. */
export function keptOfParts(folders: readonly string[], ground: string): Kept | null {
  const parts = folders.map((folder) => openKept(placeOfKept(folder), folder, ground));
  const found = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  const [first] = found;
  if (first === undefined || found.length < parts.length) return null;
  return { ground, written: new Map(found.flatMap(({ written }) => [...written])), made: new Map(found.flatMap(({ made }) => [...made])), audited: first.audited, worked: first.worked };
}

/** The size of a file and when it was last changed: what a build can see without reading it. */
function stateOf(path: string): File | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : [found.size, found.mtimeMs];
}

function checkOf(ground: string, text: string): string {
  return createHash('sha256').update(ground).update('\n').update(text).digest('hex');
}
