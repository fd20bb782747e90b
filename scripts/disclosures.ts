import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../src/dataset/dataset.ts';
import { verify } from '../src/disclosure/verify.ts';
import type { PublishedLine } from '../src/disclosure/visible.ts';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { parseCsv } from '../src/publish/parse-csv.ts';
import { listFiles } from './folder.ts';

/** What the files of observations in a built site give away of counts that are withheld, in words; empty where nothing is. */
export function disclosuresIn(folder: string, dataset: Dataset, lang: Language): string[] {
  const t = translator(lang);
  const files = listFiles(folder).filter((path) => /^data\/(?:observations|units\/[^/]+|indicators\/[^/]+)\.csv$/.test(path));
  return verify(dataset, linesOf(files.map((path) => join(folder, path)))).map(({ kind, observation }) => {
    const { unit = '', indicator = '', category = null, period = '', file = '', line = 0 } = observation ?? {};
    const name = dataset.catalogue.units.get(unit)?.name_vi ?? unit;
    const subject = [dataset.catalogue.indicators.get(indicator)?.name_vi ?? indicator, category].filter((part) => part !== null).join(', ');
    return t(kind === 'shown' ? 'build.shown' : 'build.computed', { unit: name, indicator: subject, period, place: `${file}:${line}` });
  });
}

/** The lines of each file, once, as many at a time as a piece of it holds. */
function* linesOf(paths: readonly string[]): Generator<PublishedLine> {
  for (const path of paths) {
    let header: readonly string[] | null = null;
    for (const text of piecesOf(path)) {
      for (const cells of cellsOf(text)) {
        if (header !== null) yield lineOf(header, cells);
        else if (cells.includes('percent_computed')) header = cells;
        else break;
      }
      if (header === null) break;
    }
  }
}

/** The columns that tell of which figure a line is and what it shows. */
const COLUMNS = new Set(['unit', 'indicator', 'category', 'period', 'source', 'locator', 'value', 'denominator', 'percent_reported', 'percent_computed']);

function lineOf(header: readonly string[], cells: readonly string[]): PublishedLine {
  const line: Record<string, string> = {};
  for (const [index, column] of header.entries()) if (COLUMNS.has(column)) line[column] = cells[index] ?? '';
  return line;
}

/** Most lines have no marks around a cell or before a formula: a comma ends each of their cells. */
function* cellsOf(text: string): Generator<readonly string[]> {
  if (/["']/.test(text)) yield* parseCsv(text);
  else for (const line of text.split(/\r?\n/)) if (line !== '') yield line.replace('\ufeff', '').split(',');
}

const PIECE = 1 << 16;

/** A file of any length in pieces that end where a line ends. */
function* piecesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes = new Uint8Array(PIECE);
  let left = '';
  try {
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) {
      left += decoder.decode(bytes.subarray(0, length), { stream: true });
      const end = lastLineEnd(left);
      if (end > 0) yield left.slice(0, end);
      left = left.slice(end);
    }
    if (left !== '') yield left;
  } finally {
    closeSync(file);
  }
}

/** Behind the last end of a line that is not within quotation marks; 0 where there is none. */
function lastLineEnd(text: string): number {
  let end = 0;
  let from = 0;
  for (const [index, part] of text.split('"').entries()) {
    const at = part.lastIndexOf('\n');
    if (index % 2 === 0 && at >= 0) end = from + at + 1;
    from += part.length + 1;
  }
  return end;
}
