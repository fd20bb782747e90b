import type { ExportLine } from '../../src/catalogue/schemas.ts';
import { checkFigures } from '../../src/dataset/checks/figure.ts';
import { checkValidity } from '../../src/dataset/checks/validity.ts';
import { assemble } from '../../src/dataset/dataset.ts';
import { ObservationColumns } from '../../src/dataset/observation-columns.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { readExport, type Reader } from '../../src/dataset/read-export.ts';
import { readInto, type ReadInto } from '../../src/dataset/read-into.ts';

/** All that comes of reading a file: whichever way was taken. */
export interface Read extends ReadInto {
  readonly observations: readonly Observation[];
}

/** The way of a build: straight into columns where that can be. */
export function readShort(bytes: Uint8Array, path: string, given: ExportLine | null, reader: Reader): Read {
  const columns = new ObservationColumns();
  const read = readInto(columns, bytes, path, given, reader);
  return { ...read, observations: [...assemble(reader.catalogue, columns, '').observations] };
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
