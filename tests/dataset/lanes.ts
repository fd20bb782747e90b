import type { ExportLine } from '../../src/catalogue/schemas.ts';
import { checkFigures } from '../../src/dataset/checks/figure.ts';
import { checkValidity } from '../../src/dataset/checks/validity.ts';
import { assemble } from '../../src/dataset/dataset.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { readExport, type Reader } from '../../src/dataset/read-export.ts';
import { readInto, type ReadInto, type Target } from '../../src/dataset/read-into.ts';
import { sourceOf } from '../../src/text/byte-source.ts';

/** All that comes of reading a file: whichever way was taken. */
export interface Read extends ReadInto {
  readonly observations: readonly Observation[];
}

/** The way of a build: straight into columns where that can be. The target is empty again afterwards, and knows the labels that it met. */
export function readShort(bytes: Uint8Array, path: string, given: ExportLine | null, target: Target, piece = Infinity): Read {
  const source = { ...sourceOf(bytes), piece };
  const read = readInto(target, source, path, given);
  return { ...read, observations: [...assemble(target.reader.catalogue, target.columns, '').observations] };
}

/** The long way, a fact and an observation at a time. */
export function readLong(bytes: Uint8Array, path: string, given: ExportLine | null, reader: Reader): Read {
  const { reading: { encoding, delimiter, decimal, tables, headings, rows, totals }, observations, issues } = readExport(bytes, path, given, reader);
  return {
    summary: { path, encoding, delimiter, decimal, tables, headings, rows: rows.length, totals: totals.length },
    issues: [...issues, ...checkFigures(observations, reader.catalogue), ...checkValidity(observations, reader.catalogue)],
    observations: [...assemble(reader.catalogue, observations, '').observations],
  };
}
