import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { drawChart } from '../src/charts/draw-chart.ts';
import type { DotPlotChart } from '../src/views/chart.ts';
import { charts, dotPlot } from '../tests/charts/samples.ts';

/**
 * `node scripts/bench-charts.ts`, called by `npm run bench`: each form of chart as the tests know it, and sixty dots, once all
 * are warm. The floor is a loop that puts the same marks together from ready strings.
 */
const ROUNDS = 400;
const EACH = 4;
const MANY = 3000;
const SETTLED = 500;
const LIMIT = { milliseconds: 0.7, mebibytes: 20, bytes: 1400 };
/** The forms that the limits are about: the commonest. */
const LINE = 'trend';
const LIMITED = [LINE, 'class bars'];

const sixty: DotPlotChart = { ...dotPlot, rows: Array.from({ length: 60 }, (_, row) => ({ label: `Xã Mẫu ${row}`, value: (row * 37) % 100, valueLabel: `${(row * 37) % 100},0\u00a0%`, detail: `${row}/100` })) };
const samples = [...charts, ['dot plot of sixty', sixty] as const].map(([name, chart]) => ({ name, draw: () => drawChart(chart, 'wide', 'c'), narrow: () => drawChart(chart, 'narrow', 'c') }));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const settled = memoryAfter(SETTLED);
const growth = memoryAfter(MANY - SETTLED) - settled;
const resident = process.memoryUsage.rss() / 1024 / 1024;
const measured = samples.map(({ name, draw, narrow }) => {
  const pieces = draw().split(/(?=<)/);
  return { name, drawn: bestOf(draw), ready: bestOf(() => joined(pieces)), bytes: [draw(), narrow()].map((svg) => gzipSync(svg).length) };
});
for (const { name, drawn, ready, bytes } of measured) console.log(`chart     ${name.padEnd(23)} ${drawn.toFixed(2)} ms, ${(drawn / ready).toFixed(0)} times ready strings, gzip ${bytes.join(' and ')} bytes`);
console.log(`charts    at most ${LIMIT.milliseconds} ms (${LIMITED.join(', ')}), ${LIMIT.bytes} bytes (${LINE}); ${resident.toFixed(0)} MiB after ${MANY}, ${growth.toFixed(1)} MiB more held than after ${SETTLED} (limit ${LIMIT.mebibytes})`);
const isSlow = measured.some(({ name, drawn }) => LIMITED.includes(name) && drawn > LIMIT.milliseconds);
const isHeavy = measured.some(({ name, bytes }) => name === LINE && Math.max(...bytes) > LIMIT.bytes);
if (isSlow || isHeavy || growth > LIMIT.mebibytes) process.exitCode = 1;

/** What is held in MiB, once so many charts more are drawn. */
function memoryAfter(count: number): number {
  for (let index = 0; index < count; index += 1) samples[index % samples.length]?.draw();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function joined(pieces: readonly string[]): number {
  let markup = '';
  for (const piece of pieces) markup += piece;
  return Buffer.byteLength(markup);
}

/** Milliseconds of the best of many short rounds: others on the machine only make one longer. */
function bestOf(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let index = 0; index < EACH; index += 1) work();
    return (performance.now() - start) / EACH;
  }));
}
