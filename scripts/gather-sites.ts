import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CatalogueRows } from '../src/catalogue/catalogue.ts';
import { FILE_NAMES } from '../src/catalogue/schemas.ts';
import { dataLines, dataText } from '../src/gather/data-files.ts';
import { EXPORT_COLUMNS, exportLines } from '../src/gather/figures.ts';
import { mergeCatalogues, type PublishedSite } from '../src/gather/catalogue.ts';
import type { Translate } from '../src/i18n/translate.ts';
import { discard, swapFolder } from './folder.ts';
import { publishedCells } from './published-lines.ts';

/** Stands in a folder that was gathered: from which sites, in which versions. Without it the folder is somebody's own. */
const MARK = 'gathered.json';

/** A site whose files were found. */
interface Found extends PublishedSite {
  readonly name: string;
  readonly version: string;
  readonly observations: string;
}

/**
 * Makes a data folder of several published sites: their catalogues as one, the figures of each as one tidy export. Written
 * aside and swapped in whole; gives what stands against it, and then nothing was written.
 */
export function gatherSites(places: readonly string[], out: string, t: Translate, tell: (line: string) => void): string[] {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK))) return [t('gather.occupied', { folder: out })];
  const tried = places.map((place) => findSite(place));
  const sites = tried.filter((site) => typeof site !== 'string');
  if (sites.length < places.length) return tried.flatMap((site, index) => (typeof site === 'string' ? [t('gather.noPackage', { site: places[index] ?? '', path: site })] : []));
  const { files, differences } = mergeCatalogues(sites);
  if (differences.length > 0) return differences.map(({ list, id, column, first, firstValue, second, secondValue }) => t('gather.differs', { list, id, column, first, firstValue, second, secondValue }));

  const aside = `${resolve(out)}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, 'exports'), { recursive: true });
  for (const { path, text } of files) writeFileSync(join(aside, path), text);
  const names = uniqueNames(sites.map(({ name }) => name));
  const written = sites.map(({ label, name, version, catalogue, observations }, index) => {
    const path = `exports/${names[index] ?? name}.csv`;
    const count = writeExport(join(aside, path), observations, catalogue);
    tell(t('gather.site', { site: label, observations: String(count), path }));
    return { name, version, path, observations: count };
  });
  writeFileSync(join(aside, MARK), `${JSON.stringify({ sites: written }, null, 2)}\n`);
  swapFolder(aside, resolve(out), `${resolve(out)}.old`);
  discard(`${resolve(out)}.old`);
  return [];
}

/** The files of a site by its Data Package; the path of the one that is not there or cannot be understood. */
function findSite(place: string): Found | string {
  const data = existsSync(join(place, 'data', 'datapackage.json')) ? join(place, 'data') : place;
  const packed = readJson<{ name?: string; version?: string; resources?: { name?: string; path?: string }[] }>(join(data, 'datapackage.json'));
  if (packed === null || !Array.isArray(packed.resources)) return join(data, 'datapackage.json');
  const catalogue = readJson<CatalogueRows>(join(data, 'catalogue.json'));
  if (catalogue === null || !FILE_NAMES.every((name) => Array.isArray(catalogue[name]))) return join(data, 'catalogue.json');
  const pathOf = (wanted: string) => packed.resources?.find(({ name }) => name === wanted)?.path ?? '';
  const [observations, targets] = [pathOf('observations'), pathOf('targets')];
  // A package comes from elsewhere: it names files of its own folder, and nothing above it.
  const lost = [observations, targets].find((path) => !/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path) || !existsSync(join(data, path)));
  if (lost !== undefined) return join(data, lost);
  const [header = [], ...rows] = publishedCells(join(data, targets));
  return {
    label: place, catalogue, name: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(packed.name ?? '') ? (packed.name ?? '') : 'thuoc-do', version: packed.version ?? '',
    observations: join(data, observations),
    targets: rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index]]))),
  };
}

function readJson<T extends object>(path: string): T | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as T) : null;
  } catch {
    return null;
  }
}

function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

const BATCH = 2000;

/** Line by line, since the figures of a nation are longer than a text may be; gives how many there are. */
function writeExport(path: string, observations: string, catalogue: CatalogueRows): number {
  mkdirSync(dirname(path), { recursive: true });
  const cells = publishedCells(observations);
  const lineOf = exportLines(cells.next().value ?? [], catalogue);
  const file = openSync(path, 'w');
  let count = 0;
  try {
    writeSync(file, dataText(EXPORT_COLUMNS, []));
    for (let batch = take(cells, BATCH); batch.length > 0; batch = take(cells, BATCH)) {
      writeSync(file, dataLines(batch.map(lineOf)));
      count += batch.length;
    }
  } finally {
    closeSync(file);
  }
  return count;
}

function take<T>(all: Iterator<T, void>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = all.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
