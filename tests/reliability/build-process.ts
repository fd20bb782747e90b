import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, shareFiles } from '../../scripts/folder.ts';
import { plainEnvironment } from '../site/setup.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How a build ended; `code` is null where it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** A build as a command line starts it, that can be killed. */
export interface Running {
  readonly kill: () => void;
  readonly ended: Promise<Ended>;
}

/** Starts `scripts/build.ts`; `misfortune` is a module of this folder that is loaded before it. */
export function startBuild(args: readonly string[], misfortune?: string, env: Readonly<Record<string, string>> = {}): Running {
  const before = misfortune === undefined ? [] : ['--import', pathToFileURL(join(import.meta.dirname, misfortune)).href];
  const child = spawn(process.execPath, [...before, join('scripts', 'build.ts'), ...args], { cwd: ROOT, env: { ...plainEnvironment(), ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  return {
    kill: () => { child.kill('SIGKILL'); },
    // Not "close": a process that the killed one has started holds the pipe until it ends itself.
    ended: new Promise((done) => { child.on('exit', (code) => setImmediate(() => done({ code, stderr }))); }),
  };
}

/** Builds a site to its end, without misfortune. */
export async function buildWhole(data: string, out: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await startBuild(['--data', data, '--out', out, ...args]).ended;
  if (code !== 0) throw new Error(`The site of ${data} could not be built (${code}):\n${stderr}`);
}

/** Every file of a site with a hash of its bytes, a line for each. */
export function printOf(site: string): string[] {
  return listFiles(site).map((path) => `${path} ${createHash('sha256').update(readFileSync(join(site, path))).digest('hex')}`);
}

/** What a build left beside a site, but for the former publication and what the next build is meant to know of it. */
export function leftBeside(out: string): string[] {
  return readdirSync(dirname(out)).filter((name) => name !== basename(out) && name !== `${basename(out)}.kept` && name !== `${basename(out)}.old`);
}

/**
 * A published site in a folder of its own, `known` with what the last build has put down beside it. The files are the
 * same ones, with their times; who wrote into one of them would change every site of a test.
 */
export function published(site: string, folder: string, known = false): string {
  const out = join(folder, 'dist');
  shareFiles(site, out);
  const beside = known ? readdirSync(dirname(site)).filter((name) => name.startsWith(`${basename(site)}.`)) : [];
  for (const name of beside) copyFileSync(join(dirname(site), name), join(folder, name.replace(basename(site), 'dist')));
  return out;
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean, most = 20_000): Promise<void> {
  for (const start = performance.now(); !isSo(); await new Promise((done) => { setTimeout(done, 10); })) {
    if (performance.now() - start > most) throw new Error(`Not within ${most} ms: ${what}`);
  }
}
