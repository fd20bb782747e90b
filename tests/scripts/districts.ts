import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { loadData } from '../../src/dataset/load.ts';
import { demoFiles } from '../../src/demo/demo.ts';
import { forAudience } from '../../src/disclosure/for-audience.ts';
import { dataFiles } from '../../src/publish/files.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { decode } from '../../src/text/decode.ts';
import { definitionTexts } from '../demo/definition-texts.ts';

/** The files by which one site is read by another. */
const READ = ['observations.csv', 'targets.csv', 'catalogue.json', 'datapackage.json'];

/** Writes the data folder of an invented district with names of its own: the demo draws one district, from whatever seed. */
export function writeDistrict(folder: string, number: number): void {
  for (const { path, bytes } of demoFiles('district', definitionTexts(), number)) write(join(folder, renamed(path, number)), renamed(decode(bytes).text, number));
}

/** Publishes a data folder as far as another site reads it; gives the figures as the public is shown them. */
export function publish(data: string, site: string): Dataset {
  const { dataset } = forAudience(loadData(data).dataset, 'public');
  const files = dataFiles({ dataset, history: { origin: '', publications: [] } });
  for (const file of files.filter(({ path }) => READ.includes(path.replace('data/', '')))) write(join(site, file.path), textOf(file));
  return dataset;
}

function renamed(text: string, number: number): string {
  return text
    .replace(/huyen-mau/g, `huyen-mau-${number}`).replace(/(xa|phuong)-mau-(\d{3})/g, `$1-mau-${number}-$2`)
    .replace(/(huyện mẫu|model district)/gi, `$1 ${number}`).replace(/((?:xã|phường) mẫu|model (?:ward|commune)) (\d{3})/gi, `$1 ${number}-$2`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
