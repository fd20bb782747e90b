import { join } from 'node:path';
import type { Dataset } from '../src/dataset/dataset.ts';
import { NO_MEMORY, type Memory } from '../src/dataset/memory.ts';
import { THRESHOLD } from '../src/disclosure/threshold.ts';
import { verify, type FormerLines } from '../src/disclosure/verify.ts';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { listFiles } from './folder.ts';
import { publishedLines } from './published-lines.ts';

/** What of the former site serves the verification of the one that takes its place. */
export interface Former {
  /** What was verified of the former site, by the same program with the same catalogue. */
  readonly memory?: Memory;
  /** Whether a file was taken over from the former site as it was verified there. */
  readonly isTaken?: (path: string) => boolean;
}

/** What the files of observations in a built site give away of counts that are withheld, in words; empty where nothing is. */
export function disclosuresIn(folder: string, dataset: Dataset, lang: Language, { memory = NO_MEMORY, isTaken = () => false }: Former = {}): string[] {
  const t = translator(lang);
  const files = listFiles(folder).filter((path) => /^data\/(?:observations|units\/[^/]+|indicators\/[^/]+)\.csv$/.test(path));
  // This one has every row, and tells of each cluster whether it shows what it showed. It is read even where it was taken
  // over: a number that is withheld may be another by now, and what is shown beside it may tell the new one.
  const isRead = (path: string) => path === 'data/observations.csv' || !isTaken(path);
  const former = new Set(files.filter((path) => !isRead(path)));
  const linesOf = (paths: readonly string[]) => publishedLines(paths.map((path) => join(folder, path)));
  // One that ought to have been written anew may have been taken over: where a figure changed, all files that have it are read.
  const formerLines: FormerLines = (runs) => linesOf([...new Set(runs.flatMap(({ indicator, unit }) => [`data/indicators/${indicator}.csv`, `data/units/${unit}.csv`]))].filter((path) => former.delete(path)));
  return verify(dataset, linesOf(files.filter(isRead)), THRESHOLD, memory, formerLines).map(({ kind, observation }) => {
    const { unit = '', indicator = '', category = null, period = '', file = '', line = 0 } = observation ?? {};
    const name = dataset.catalogue.units.get(unit)?.name_vi ?? unit;
    const subject = [dataset.catalogue.indicators.get(indicator)?.name_vi ?? indicator, category].filter((part) => part !== null).join(', ');
    return t(kind === 'shown' ? 'build.shown' : 'build.computed', { unit: name, indicator: subject, period, place: `${file}:${line}` });
  });
}
