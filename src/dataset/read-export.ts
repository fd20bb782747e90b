import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportLine } from '../catalogue/schemas.ts';
import type { FileReading, Given } from '../facts/fact.ts';
import { openFile, readOpened, type OpenedFile } from '../facts/read-file.ts';
import { prepareWords, type Vocabulary, type Words } from '../facts/vocabulary.ts';
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
  /** The vocabulary made ready, once for all files. */
  readonly words: Words;
}

/** One file of figures, read and matched. */
export interface ExportReading {
  readonly reading: FileReading;
  readonly observations: readonly Observation[];
  /** Of reading and of matching; not placed in the text yet. */
  readonly issues: readonly Issue[];
}

export function readerOf(catalogue: Catalogue): Reader {
  const vocabulary = vocabularyOf(catalogue);
  return { catalogue, names: namesOf(catalogue), vocabulary, words: prepareWords(vocabulary) };
}

/** Reads one export against the catalogue. `path` is how messages name it, `given` its line in `exports.csv` or null. The same in Node and in a browser. */
export function readExport(bytes: Uint8Array, path: string, given: ExportLine | null, reader: Reader): ExportReading {
  return readOpenedExport(openFile(bytes), path, given, reader);
}

export function readOpenedExport(opened: OpenedFile, path: string, given: ExportLine | null, { catalogue, names, words }: Reader): ExportReading {
  const reading = readOpened(opened, path, { given: givenOf(given), words });
  const { observations, issues } = matchFacts(reading.rows, { file: path, given, catalogue, names });
  return { reading, observations, issues: [...reading.issues, ...issues] };
}

/** What the reader may take from `exports.csv` for a file that lacks it. */
export function givenOf(line: ExportLine | null): Given {
  const { unit, indicator, period, measure } = line ?? {};
  return { ...(unit == null ? {} : { unit }), ...(indicator == null ? {} : { indicator }), ...(period == null ? {} : { period }), ...(measure == null ? {} : { measure }) };
}
