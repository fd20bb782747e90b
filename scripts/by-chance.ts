import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/**
 * `npm run kills`: builds that are killed at twenty moments by chance; `npm run edits`: builds after twenty edits by
 * chance, each held against one that makes every page. `-- 50 7`: fifty, by chance number 7.
 */
const [what = '', count = '20', seed = String(process.pid)] = process.argv.slice(2);
const TESTS: Readonly<Record<string, string>> = { kills: 'kills', edits: 'renewal' };
const root = resolve(import.meta.dirname, '..');
const name = what.toUpperCase();
const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'reliability', TESTS[what] ?? what], { cwd: root, stdio: 'inherit', env: { ...process.env, [name]: count, [`${name}_SEED`]: seed } });
process.exitCode = status ?? 1;
