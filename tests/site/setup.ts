import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A site as it is built for the tests: once, and once more elsewhere, from a copy of its data. */
export interface Built {
  readonly name: 'fixture' | 'province' | 'real';
  readonly data: string;
  readonly out: string;
  readonly again: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly sites: readonly Built[];
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
const SITES = [
  { name: 'fixture', data: join(ROOT, 'tests', 'fixtures', 'site') },
  { name: 'province', data: join(ROOT, 'tests', 'fixtures', 'province') },
  { name: 'real', data: join(ROOT, 'data') },
] as const;
const HERE = { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' };
const ELSEWHERE = { TZ: 'UTC', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' };

/** Builds all sites twice, one after the other: two builds at a time would write the same generated files. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-sites-'));
  const sites = SITES.map(({ name, data }): Built => {
    const built = { name, data, out: join(folder, name), again: join(folder, `${name}-again`) };
    const copy = join(folder, `${name}-data`);
    cpSync(data, copy, { recursive: true });
    build(data, built.out, HERE);
    build(copy, built.again, ELSEWHERE);
    return built;
  });
  project.provide('sites', sites);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Builds a site as a command line does; `args` are further ones. */
export function build(data: string, out: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--data', data, '--out', out, ...args], { cwd: ROOT, encoding: 'utf8', env: { ...plainEnvironment(), ...env } });
  if (status !== 0) throw new Error(`The site of ${data} could not be built:\n${stdout}\n${stderr}`);
}

/** The environment of a plain command line: what Vitest sets for its workers would change the build. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !/^(?:VITEST|VITE_|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$)/.test(name)));
}
