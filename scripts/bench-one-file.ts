import { closeSync, cpSync, existsSync, mkdirSync, openSync, writeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_NAMES } from '../src/catalogue/schemas.ts';
import { loadData } from '../src/dataset/load.ts';
import type { Observation } from '../src/dataset/observation.ts';

const HEADER = 'unit;period;indicator;category;value;denominator;percent;status;source;locator;note_vi';
const BLOCK = 20_000;

/** Writes all figures of a data folder as one tidy file, beside the same catalogue. */
export function writeOneFile(from: string, to: string): void {
  mkdirSync(join(to, 'exports'), { recursive: true });
  for (const name of FILE_NAMES) if (name !== 'exports' && existsSync(join(from, `${name}.csv`))) cpSync(join(from, `${name}.csv`), join(to, `${name}.csv`));
  writeFileSync(join(to, 'exports.csv'), 'path;source;unit;indicator;period;measure;locator;note\r\n');
  const file = openSync(join(to, 'exports', 'all.csv'), 'w');
  let lines = [`\ufeff${HEADER}\r\n`];
  const write = () => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  for (const observation of loadData(from).dataset.observations) {
    lines.push(`${cellsOf(observation).join(';')}\r\n`);
    if (lines.length === BLOCK) write();
  }
  write();
  closeSync(file);
}

function cellsOf({ unit, period, indicator, category, value, denominator, percentReported, percentDecimals, status, source, locator, note }: Observation): string[] {
  const number = (figure: number | null, decimals: number | null = null) => (figure === null ? '' : (decimals === null ? String(figure) : figure.toFixed(decimals)).replace('.', ','));
  return [unit, period, indicator, category ?? '', number(value), number(denominator), number(percentReported, percentDecimals), status ?? '', source, locator, (note?.vi ?? '').replaceAll(';', ',')];
}
