import type { Dataset } from '../dataset/dataset.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { createContext } from '../views/context.ts';
import type { Figure } from '../views/figure.ts';
import { buildBrief } from '../views/brief.ts';
import { buildIndicator } from '../views/indicator.ts';
import { localise, paths } from '../views/paths.ts';
import { buildTopic } from '../views/topic.ts';
import { buildUnit } from '../views/unit.ts';
import { catalogueJson } from './catalogue-json.ts';
import { compareFiles } from './compare.ts';
import { catalogueCsv, targetsCsv } from './catalogue-files.ts';
import { figureSvg, tableCsv } from './figure-files.ts';
import { findingsJson } from './findings.ts';
import { observationsCsv } from './observations.ts';
import { searchEntries } from './search.ts';

export interface PublishedFile {
  /** From the root of the site, without the leading slash. */
  readonly path: string;
  readonly body: string;
}

/** The files under `/data/`, for programs and spreadsheets. */
export function dataFiles(dataset: Dataset): PublishedFile[] {
  const { catalogue, byIndicator, byUnit } = dataset;
  return [
    { path: 'data/observations.csv', body: observationsCsv(dataset, dataset.observations) },
    { path: 'data/units.csv', body: catalogueCsv(dataset, 'units') },
    { path: 'data/indicators.csv', body: catalogueCsv(dataset, 'indicators') },
    { path: 'data/sources.csv', body: catalogueCsv(dataset, 'sources') },
    { path: 'data/targets.csv', body: targetsCsv(dataset) },
    { path: 'data/findings.json', body: findingsJson(dataset) },
    ...[...catalogue.indicators.keys()].map((id) => ({ path: `data/indicators/${id}.csv`, body: observationsCsv(dataset, byIndicator.get(id) ?? []) })),
    ...[...byUnit].map(([id, observations]) => ({ path: `data/units/${id}.csv`, body: observationsCsv(dataset, observations) })),
    { path: 'data/catalogue.json', body: catalogueJson(catalogue) },
    ...compareFiles(dataset),
    ...LANGUAGES.map((lang) => ({ path: `data/search.${lang}.json`, body: JSON.stringify(searchEntries(dataset, lang)) })),
  ];
}

/** The downloads of every figure of every page of a language, under `/hinh/` at the page's own path. */
export function figureDownloads(dataset: Dataset, lang: Language): PublishedFile[] {
  return pagesWithFigures(dataset, lang).flatMap(({ path, figures }) =>
    figures.flatMap((figure) => {
      const base = localise(`/hinh${path}${figure.id}`, lang).slice(1);
      return [{ path: `${base}.csv`, body: tableCsv(figure.table) }, { path: `${base}.svg`, body: figureSvg(figure) }];
    }),
  );
}

function pagesWithFigures(dataset: Dataset, lang: Language): { path: string; figures: readonly Figure[] }[] {
  const { topics, indicators, units } = dataset.catalogue;
  const at = (path: string) => createContext(dataset, lang, path);
  return [
    ...[...topics.keys()].map((id) => ({ path: paths.topic(id), figures: buildTopic(at(paths.topic(id)), id).figures })),
    ...[...indicators.keys()].map((id) => ({ path: paths.indicator(id), figures: buildIndicator(at(paths.indicator(id)), id).figures })),
    ...[...units.keys()].map((id) => ({ path: paths.unit(id), figures: buildUnit(at(paths.unit(id)), id).sections.flatMap((section) => section.figures) })),
    ...[...dataset.byUnit.keys()].map((id) => ({ path: paths.brief(id), figures: buildBrief(at(paths.brief(id)), id).figures })),
  ];
}
