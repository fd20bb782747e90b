import type { Dataset } from '../dataset/dataset.ts';
import { STATUSES } from '../dataset/observation.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { translator, type Key } from '../i18n/translate.ts';
import type { History } from '../revisions/revision.ts';
import { formatCsv } from './csv.ts';
import { dataFiles } from './files.ts';
import type { PublishedFile } from './published-file.ts';

/** All that is taken away in one file. It is made of all data. */
export const ARCHIVE = 'data/tat-ca.zip';

/** The CSVs and their description; of the many small files those for a spreadsheet, since the others hold lines of the whole again. */
const WITHIN = /^data\/(?:[^/]+\.csv|datapackage\.json|excel\/indicators\/.+\.csv)$/;
const TABLES = { observations: 'package.observations', units: 'package.units', indicators: 'package.indicators', sources: 'package.sources', targets: 'package.targets' } as const satisfies Readonly<Record<string, Key>>;
/** What the page of the data says of how files are written. */
const FORMAT = ['data.format.encoding', 'data.format.excel', 'data.format.numbers', 'data.format.shares', 'data.format.formulas'] as const satisfies readonly Key[];

/** What lies in the archive, by name; its CSVs are called as under `/data/`, so that the Data Package holds there too. */
export function archiveFiles(edition: { readonly dataset: Dataset; readonly history: History }): PublishedFile[] {
  const tables = dataFiles(edition).filter(({ path }) => WITHIN.test(path)).map(({ path, pieces }) => ({ path: path.slice('data/'.length), pieces }));
  const readmes = LANGUAGES.map((lang) => ({ path: translator(lang)('archive.readme'), pieces: () => [readme(edition.dataset, lang)] }));
  return [...tables, ...readmes, { path: 'states.csv', pieces: () => [statesCsv()] }].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** With the byte order mark and the line ends by which every Windows shows it right. */
function readme({ version }: Dataset, lang: Language): string {
  const t = translator(lang);
  const lines = [
    t('archive.heading', { version: version.slice(0, 7) }), '',
    t('archive.files'), ...Object.entries(TABLES).map(([name, key]) => `- ${name}.csv: ${t(key)}`), `- datapackage.json: ${t('data.file.package')}`, `- ${t('archive.excel')}`, `- ${t('archive.states')}`, '',
    t('data.formatHeading'), ...FORMAT.map((key) => `- ${t(key)}`), '',
    t('data.states'), t('data.statesNote'), ...STATUSES.map((code) => `- ${code}: ${t(`status.${code}`)}`),
  ];
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function statesCsv(): string {
  return formatCsv(['status', ...LANGUAGES.map((lang) => `words_${lang}`)], STATUSES.map((code) => [code, ...LANGUAGES.map((lang) => translator(lang)(`status.${code}`))]));
}
