import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { DemoSize } from '../src/demo/nation.ts';
import { writeDemo } from './demo-data.ts';

/**
 * `node scripts/bench-again.ts [district|province|nation]`, called by `npm run bench`: the invented site, and the same again
 * after one figure of one unit was revised, against the first build. Each build is a command of its own, as staff give it.
 */
const LIMIT = 0.1;
const size = (process.argv[2] ?? 'province') as DemoSize;
const processes = process.argv[3] ?? '1';
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
try {
  const [data, out] = [join(folder, 'data'), join(folder, 'site')];
  writeDemo(size, data);
  const first = await build(data, out);
  const nothing = await build(data, out);
  const path = revise(data);
  const again = await build(data, out);
  console.log(`again     ${size}: ${again.toFixed(1)} s after one figure of ${path} was revised, ${(again / first).toFixed(3)} of the first build (${first.toFixed(1)} s; limit ${LIMIT} at nation); ${nothing.toFixed(1)} s where nothing has changed`);
  if (size === 'nation' && again > LIMIT * first) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds that a build takes. */
function build(data: string, out: string): Promise<number> {
  const start = performance.now();
  return new Promise((end, fail) => {
    const child = fork(join(import.meta.dirname, 'build.ts'), ['--data', data, '--out', out, '--processes', processes], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('exit', (code) => (code === 0 ? end((performance.now() - start) / 1000) : fail(new Error(`the data do not build: ${code}`))));
  });
}

/** Adds one to a figure in the file of a commune, with a reason in `exports.csv`; gives the path of the file. */
function revise(data: string): string {
  const exports = join(data, 'exports');
  const tidy = readdirSync(exports, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of tidy) {
    const text = readFileSync(file, 'utf8');
    const found = /^([^;\n]+;2\d{3};[^;\n]+;[^;\n]*;)([2-9]\d)(;1\d\d;)\d+,\d(;;)/m.exec(text);
    if (!/^\ufeff?unit;period;indicator;category;value;denominator;percent;/.test(text) || found === null) continue;
    const [line, before = '', value = '', base = '', after = ''] = found;
    writeFileSync(file, text.replace(line, `${before}${Number(value) + 1}${base}${after}`));
    const path = relative(exports, file).replaceAll('\\', '/');
    const list = join(data, 'exports.csv');
    const [header = '', ...lines] = readFileSync(list, 'utf8').split('\n');
    const reason = header.trim().split(';').indexOf('reason');
    if (reason < 0) throw new Error('exports.csv of the demo has no column for reasons');
    const own = [path, ...header.trim().split(';').slice(1).map((_, index) => (index + 1 === reason ? 'Sửa số gõ nhầm' : ''))].join(';');
    const others = lines.filter((other) => !other.startsWith(`${path};`));
    const known = lines.find((other) => other.startsWith(`${path};`))?.trim().split(';');
    writeFileSync(list, [header, known === undefined ? own : known.map((cell, index) => (index === reason ? 'Sửa số gõ nhầm' : cell)).join(';'), ...others].join('\n'));
    return path;
  }
  throw new Error('no file of the demo has a figure that can be revised');
}
