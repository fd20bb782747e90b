import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from '../src/dataset/dataset.ts';
import { signatureOf } from '../src/dataset/signatures.ts';
import type { Audience } from '../src/disclosure/audience.ts';
import { listFiles } from './folder.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['src', 'scripts', 'public'];
const FILES = ['package.json', 'package-lock.json', 'astro.config.mjs'];

/** What everything in a site depends on, and the catalogue alone. */
export interface Ground {
  readonly ground: string;
  readonly catalogue: string;
}

/** The program, the system it runs on, the audience, and the catalogue but for what is written anew with every publication. */
export function groundOf({ catalogue }: Dataset, audience: Audience): Ground {
  const hash = createHash('sha256');
  // What staff write with every publication is read by name: documents, reasons and labels of files, answers to findings, claims.
  const fixed = signatureOf(JSON.stringify({ ...catalogue, exports: [], answers: [], claims: [], sources: [] }, (_, value: unknown) => (value instanceof Map ? [...value] : value)));
  for (const path of [...FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder)).map((file) => `${folder}/${file}`)), ...FILES]) hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0');
  // The words and the order of a language come with the version of Node.
  return { ground: hash.update(JSON.stringify([process.version, process.versions['icu'], audience, fixed])).digest('hex'), catalogue: fixed };
}
