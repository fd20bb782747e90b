import type { Dataset } from '../dataset/dataset.ts';
import { LANGUAGES } from '../i18n/language.ts';
import type { History } from '../revisions/revision.ts';
import type { Figure } from '../views/figure.ts';
import { catalogueJson } from './catalogue-json.ts';
import { changesJson } from './changes.ts';
import { compareFiles } from './compare.ts';
import { catalogueCsv, targetsCsv } from './catalogue-files.ts';
import { dataPackage } from './datapackage.ts';
import { excelCsv, excelInPieces } from './excel.ts';
import { figureSvg, tableCsv } from './figure-files.ts';
import { findingsInPieces } from './findings.ts';
import { jsonstatInPieces } from './jsonstat.ts';
import { observationsCsv, observationsInPieces } from './observations.ts';
import type { PublishedFile } from './published-file.ts';
import { searchEntries } from './search.ts';
import { templateFiles } from './templates.ts';

/** The files under `/data/`, for programs and spreadsheets. */
export function dataFiles(edition: { readonly dataset: Dataset; readonly history: History }): PublishedFile[] {
  const { dataset } = edition;
  const { catalogue, byUnit } = dataset;
  const file = (path: string, text: () => string): PublishedFile => ({ path: `data/${path}`, pieces: () => [text()] });
  return [
    { path: 'data/observations.csv', pieces: () => observationsInPieces(dataset) },
    file('units.csv', () => catalogueCsv(dataset, 'units')),
    file('indicators.csv', () => catalogueCsv(dataset, 'indicators')),
    file('sources.csv', () => catalogueCsv(dataset, 'sources')),
    file('targets.csv', () => targetsCsv(dataset)),
    { path: 'data/findings.json', pieces: () => findingsInPieces(dataset) },
    ...[...catalogue.indicators.keys()].map((id): PublishedFile => ({ path: `data/indicators/${id}.csv`, pieces: () => observationsInPieces(dataset, id) })),
    ...[...byUnit.keys()].map((id) => file(`units/${id}.csv`, () => observationsCsv(dataset, byUnit.get(id)))),
    ...[...catalogue.indicators.keys()].map((id): PublishedFile => ({ path: `data/excel/indicators/${id}.csv`, pieces: () => excelInPieces(dataset, id) })),
    ...[...byUnit.keys()].map((id) => file(`excel/units/${id}.csv`, () => excelCsv(dataset, byUnit.get(id)))),
    // A cube needs a figure: without one its edges have no length, which the standard does not foresee.
    ...[...catalogue.indicators.values()].filter(({ id }) => dataset.byIndicator.count(id) > 0).map((indicator): PublishedFile => ({ path: `data/jsonstat/${indicator.id}.json`, pieces: () => jsonstatInPieces(dataset, indicator) })),
    file('datapackage.json', () => dataPackage(dataset)),
    file('catalogue.json', () => catalogueJson(catalogue)),
    file('changes.json', () => changesJson(edition.history)),
    ...compareFiles(dataset),
    ...LANGUAGES.map((lang) => ({ path: `data/search.${lang}.json`, pieces: () => [JSON.stringify(searchEntries(dataset, lang))] })),
    ...templateFiles(dataset),
  ];
}

/** The downloads of a figure that stands on a page: where the page links to them. `page` is the address of the page from the root. */
export function figureDownloads(page: string, figure: Figure): { readonly path: string; readonly body: string }[] {
  const pathOf = (href: string) => decodeURIComponent(new URL(href, `file:///${page.replace(/^\//, '')}`).pathname).slice(1);
  return [{ path: pathOf(figure.csv), body: tableCsv(figure.table) }, { path: pathOf(figure.svg), body: figureSvg(figure) }];
}
