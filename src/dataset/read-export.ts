import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import type { FileReading, Given } from '../facts/fact.ts';
import { readFile } from '../facts/read-file.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import type { Issue } from '../issues/issue.ts';
import { matchFacts } from './match.ts';
import { namesOf, type Names } from './names.ts';
import type { Observation } from './observation.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What reading any export needs of the catalogue: made once, used for every file. */
export interface Reader {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
}

/** One file of figures, read and matched. */
export interface ExportReading {
  readonly reading: FileReading;
  readonly observations: readonly Observation[];
  /** Of reading and of matching; not placed in the text yet. */
  readonly issues: readonly Issue[];
}

export function readerOf(catalogue: Catalogue): Reader {
  return { catalogue, names: namesOf(catalogue), vocabulary: vocabularyOf(catalogue) };
}

/** Reads one export against the catalogue. `path` is how messages name it, `given` its line in `exports.csv` or null. The same in Node and in a browser. */
export function readExport(bytes: Uint8Array, path: string, given: ExportLine | null, { catalogue, names, vocabulary }: Reader): ExportReading {
  const reading = readFile(bytes, { path, vocabulary, given: givenOf(given) });
  const { observations, issues } = matchFacts(reading.rows, { file: path, given, catalogue, names });
  return { reading, observations, issues: [...reading.issues, ...issues] };
}

/** What the reader may take from `exports.csv` for a file that lacks it. */
function givenOf(line: ExportLine | null): Given {
  const { unit, indicator, period, measure } = line ?? {};
  return { ...(unit == null ? {} : { unit }), ...(indicator == null ? {} : { indicator }), ...(period == null ? {} : { period }), ...(measure == null ? {} : { measure }) };
}
