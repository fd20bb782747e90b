import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { loadData } from '../src/dataset/load.ts';
import { sourceOf } from '../src/text/byte-source.ts';
import { chooseDelimiterOf } from '../src/tables/delimiter.ts';
import { decode } from '../src/text/decode.ts';
import { listFiles } from './folder.ts';

/** `node scripts/bench-read-once.ts load|parse <data>`: one way of reading the exports of a folder, once. Called by `bench-read.ts`. */
const [way, data = ''] = process.argv.slice(2);

const { rows, seconds } = way === 'load' ? load() : await parse();
console.log(JSON.stringify({ rows, seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));

/** All that a build does before its first page: reads, checks and indexes, the catalogue as well. */
function load(): { rows: number; seconds: number } {
  const start = performance.now();
  const { dataset, issues } = loadData(data);
  const seconds = (performance.now() - start) / 1000;
  if (issues.some(({ severity }) => severity === 'error')) throw new Error(`${issues.length} issues: ${issues[0]?.code ?? ''}`);
  return { rows: dataset.observations.length, seconds };
}

/**
 * PapaParse's rows of the same text, forgotten chunk by chunk: the fastest way that it has for one file, a stream of text
 * with the delimiter told. The small files of offices are decoded beforehand, off the clock, and parsed whole.
 */
async function parse(): Promise<{ rows: number; seconds: number }> {
  const paths = listFiles(join(data, 'exports')).map((path) => join(data, 'exports', path));
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return parseStream(only);
  let rows = 0;
  let milliseconds = 0;
  for (const path of paths) {
    const { text } = decode(new Uint8Array(readFileSync(path)));
    const delimiter = chooseDelimiterOf(sourceOf(new TextEncoder().encode(text)));
    const start = performance.now();
    rows += Papa.parse(text, { delimiter }).data.length;
    milliseconds += performance.now() - start;
  }
  return { rows, seconds: milliseconds / 1000 };
}

function parseStream(path: string): Promise<{ rows: number; seconds: number }> {
  const start = performance.now();
  let rows = 0;
  return new Promise((done, fail) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8', highWaterMark: 1_048_576 }), {
      delimiter: ';',
      chunk: ({ data: found }) => { rows += found.length; },
      complete: () => { done({ rows, seconds: (performance.now() - start) / 1000 }); },
      error: fail,
    });
  });
}
