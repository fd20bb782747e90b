import type { ExportLine } from '../catalogue/schemas.ts';
import { compareIssues } from '../issues/issue.ts';
import { checkDuplicates } from './checks/duplicate.ts';
import { checkFigures } from './checks/figure.ts';
import { checkValidity } from './checks/validity.ts';
import { assemble } from './dataset.ts';
import { placeIssues } from './place-issues.ts';
import { readExport, type ExportReading, type Reader } from './read-export.ts';

/** All that can be said of one export by itself: read, matched and checked, every fault placed in its text. */
export function checkExport(bytes: Uint8Array, path: string, given: ExportLine | null, reader: Reader): ExportReading {
  const { reading, observations, issues } = readExport(bytes, path, given, reader);
  const found = [...issues, ...checkDuplicates(assemble(reader.catalogue, observations, '').observations), ...checkFigures(observations, reader.catalogue), ...checkValidity(observations, reader.catalogue)];
  return { reading, observations, issues: placeIssues(found, reading).sort(compareIssues) };
}
