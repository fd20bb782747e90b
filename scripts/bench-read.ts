import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_VOCABULARY } from '../src/facts/default-vocabulary.ts';
import { readFile } from '../src/facts/read-file.ts';
import { writeOneFile } from './bench-one-file.ts';
import { writeDemo } from './demo-data.ts';

/**
 * `node scripts/bench-read.ts`, called by `npm run bench`: reading the invented nation, two million observations, as one
 * tidy file and as the files of its offices, against PapaParse's bare parse by chunks of the same text; and an office
 * table. Each is measured in a process of its own, the best of a few: others on the machine only make a run slower, and a
 * ratio within one run says the same on every machine.
 */
const ROUNDS = 3;
const LIMIT = { ratio: 2.5, mebibytes: 500 };
/** The collector keeps as much memory for young objects as it likes; held small, what is measured is what is needed. */
const FLAGS = ['--max-semi-space-size=8'];
const OFFICE_ROWS = 200;

interface Measured { readonly seconds: number; readonly mebibytes: number; readonly rows: number }

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-read-'));
try {
  const nation = join(folder, 'nation');
  writeDemo('nation', nation);
  const one = join(folder, 'one');
  writeOneFile(nation, one);
  for (const [name, data, limited] of [['one file', one, true], ['offices', nation, false]] as const) {
    const [read, parsed] = [best('load', data), best('parse', data)];
    const ratio = read.seconds / parsed.seconds;
    console.log(`${name.padEnd(9)} ${read.rows} observations: ${read.seconds.toFixed(1)} s, ${ratio.toFixed(1)} times PapaParse by chunks (${parsed.seconds.toFixed(1)} s)${limited ? `, limit ${LIMIT.ratio}` : ''}; ${read.mebibytes.toFixed(0)} MiB at most${limited ? `, limit ${LIMIT.mebibytes}` : ''} (PapaParse ${parsed.mebibytes.toFixed(0)})`);
    if (limited && (ratio > LIMIT.ratio || read.mebibytes > LIMIT.mebibytes)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`office    ${OFFICE_ROWS} rows: ${officeTime().toFixed(1)} ms`);

/** One way of reading, in processes of its own. */
function best(way: 'load' | 'parse', data: string): Measured {
  const runs = Array.from({ length: ROUNDS }, () => JSON.parse(spawnSync(process.execPath, [...FLAGS, join(import.meta.dirname, 'bench-read-once.ts'), way, data], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout) as Measured);
  return runs.reduce((least, run) => (run.seconds < least.seconds ? run : least));
}

function officeTime(): number {
  const lines = Array.from({ length: OFFICE_ROWS }, (_, row) => `${row + 1};Nội dung ${row};${row};${row % 100},5;${row * 2};${row % 100},25`);
  const bytes = new TextEncoder().encode(`HUYỆN ỦY TÂY SƠN;;;;;\r\nKết quả công tác;;;;;\r\nTT;Nội dung;Năm 2021;;Năm 2022;\r\n;;Số lượng;Tỷ lệ (%);Số lượng;Tỷ lệ (%)\r\n${lines.join('\r\n')}\r\n`);
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { rows, issues } = readFile(bytes, { path: 'bench.csv', vocabulary: DEFAULT_VOCABULARY });
    if (rows.length !== OFFICE_ROWS * 4 || issues.length > 0) throw new Error(`${rows.length} rows, ${issues.length} issues`);
    return performance.now() - start;
  }));
}
