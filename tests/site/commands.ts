import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../../scripts/folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's scripts as a user does, and gives what it printed and its exit code. */
export function runScript(script: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'scripts', script), ...args], { cwd: ROOT, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
  });
}

/** What `check --json` tells of one fault. */
export interface Told {
  readonly code: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly severity: string;
  readonly message: string;
  readonly fix: string;
}

export async function checkData(data: string): Promise<{ code: number; publishable: boolean; issues: readonly Told[] }> {
  const { code, stdout, stderr } = await runScript('check.ts', '--data', data, '--json');
  if (stdout === '') throw new Error(`check printed nothing:\n${stderr}`);
  const { publishable, issues } = JSON.parse(stdout) as { publishable: boolean; issues: readonly Told[] };
  return { code, publishable, issues };
}

/** Every file of a folder, byte for byte. */
export function bytesOf(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}
