import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { provideBrowser } from './browser.ts';

/** What `vitest --reporter=json` writes, as far as it is counted here. */
interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = resolve(import.meta.dirname, '..');
const ASTRO = 'astro/bin/astro.mjs';

/** `npm test`: a browser, the types, all tests; ends with the line "N passed, N failed". Each check of the types counts as one test. */
const browser = provideBrowser();
if (browser === null) process.exit(1);
const types = [
  check('astro check', [[ASTRO, 'sync'], [ASTRO, 'check', '--minimumFailingSeverity', 'warning']]),
  check('tsc', [['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']]),
];
const counts = [...types, runTests(browser)].reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }));
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Runs an installed package's command with this very Node, without a shell, so that it is the same on every system. */
function run([script = '', ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status, signal, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  if (status !== 0) console.error(`${script} ended with ${status ?? signal ?? error?.message ?? 'nothing'}`);
  return status === 0;
}

function check(name: string, commands: readonly (readonly string[])[]): Counts {
  const passed = commands.every((command) => run(command));
  console.log(`${passed ? '✓' : '✗'} ${name}\n`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function runTests(chrome: string): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-report-'));
  const file = join(folder, 'report.json');
  const succeeded = run(['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { CHROME_PATH: chrome });
  try {
    return countTests(JSON.parse(readFileSync(file, 'utf8')) as Report, succeeded);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that fails without a failed test (it could not be loaded) is one failure, and so is a run that fails for another reason or runs nothing. */
function countTests({ numPassedTests, numPendingTests, numTodoTests, testResults }: Report, succeeded: boolean): Counts {
  const perFile = testResults.map(({ status, assertionResults }) => Math.max(assertionResults.filter((test) => test.status === 'failed').length, status === 'failed' ? 1 : 0));
  const failed = perFile.reduce((sum, count) => sum + count, 0);
  const wanting = !succeeded || numPassedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: Math.max(failed, wanting), skipped: numPendingTests + numTodoTests };
}
