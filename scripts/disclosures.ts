import { join } from 'node:path';
import type { Dataset } from '../src/dataset/dataset.ts';
import { verify } from '../src/disclosure/verify.ts';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { listFiles } from './folder.ts';
import { publishedLines } from './published-lines.ts';

/** What the files of observations in a built site give away of counts that are withheld, in words; empty where nothing is. */
export function disclosuresIn(folder: string, dataset: Dataset, lang: Language): string[] {
  const t = translator(lang);
  const files = listFiles(folder).filter((path) => /^data\/(?:observations|units\/[^/]+|indicators\/[^/]+)\.csv$/.test(path));
  return verify(dataset, publishedLines(files.map((path) => join(folder, path)))).map(({ kind, observation }) => {
    const { unit = '', indicator = '', category = null, period = '', file = '', line = 0 } = observation ?? {};
    const name = dataset.catalogue.units.get(unit)?.name_vi ?? unit;
    const subject = [dataset.catalogue.indicators.get(indicator)?.name_vi ?? indicator, category].filter((part) => part !== null).join(', ');
    return t(kind === 'shown' ? 'build.shown' : 'build.computed', { unit: name, indicator: subject, period, place: `${file}:${line}` });
  });
}
