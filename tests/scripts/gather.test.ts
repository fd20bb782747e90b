import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherSites } from '../../scripts/gather-sites.ts';
import { listFiles } from '../../scripts/folder.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { loadData, type Loaded } from '../../src/dataset/load.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { translator } from '../../src/i18n/translate.ts';
import { observationsInPieces } from '../../src/publish/observations.ts';
import { targetsCsv } from '../../src/publish/catalogue-files.ts';
import { records } from '../publish/read.ts';
import { publish, writeDistrict } from './districts.ts';

const NUMBERS = [1, 2, 3];
const base = mkdtempSync(join(tmpdir(), 'thuoc-do-gather-'));
const at = (...parts: readonly string[]) => join(base, ...parts);
const site = (number: number) => at(`site-${number}`);
const said: string[] = [];
const gather = (sites: readonly string[], out: string) => gatherSites(sites, out, translator('en'), (line) => said.push(line));

let published: Dataset[] = [];
let nation: Loaded;
let faults: string[] = [];
beforeAll(() => {
  for (const number of NUMBERS) writeDistrict(at(`data-${number}`), number);
  published = NUMBERS.map((number) => publish(at(`data-${number}`), site(number)));
  faults = gather(NUMBERS.map(site), at('nation'));
  nation = loadData(at('nation'));
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('three published sites, gathered', () => {
  test('make a data folder without a fault or a warning', () => {
    expect(faults).toEqual([]);
    expect(nation.issues).toEqual([]);
    expect(said).toEqual(NUMBERS.map((number, index) => `${site(number)}: ${published[index]?.observations.length} figures into exports/thuoc-do-huyen-mau-${number}.csv`));
  });

  test('hold every figure of each as it was published, field by field', () => {
    expect(nation.dataset.observations.length).toBe(published.reduce((sum, { observations }) => sum + observations.length, 0));
    expect(lostFrom(nation.dataset, published)).toEqual([]);
  }, 60_000);

  test('hold figures that are withheld, not reported, provisional, after a break', () => {
    for (const status of ['c', 'x', 'p', 'b'] as const) expect([...nation.dataset.observations].some((observation) => observation.status === status), status).toBe(true);
  });

  test('publish the same lines again, but for the place where they were read', () => {
    const linesOf = (dataset: Dataset) => records([...observationsInPieces(dataset, 'village-branch-classification')].join('')).map(({ file: _, line: __, ...cells }) => JSON.stringify(cells));
    expect(published.flatMap(linesOf).length).toBeGreaterThan(100);
    expect(linesOf(nation.dataset).sort()).toEqual(published.flatMap(linesOf).sort());
  });

  test('have one catalogue of what they share, and all units, sources and targets', () => {
    const [first] = published;
    const { catalogue } = nation.dataset;
    for (const list of ['topics', 'measures', 'schemes', 'indicators'] as const) expect(withoutLines(catalogue[list].values())).toEqual(withoutLines(first?.catalogue[list].values() ?? []));
    expect(withoutLines([...catalogue.categories.values()].flatMap((rows) => [...rows.values()]))).toEqual(withoutLines([...(first?.catalogue.categories.values() ?? [])].flatMap((rows) => [...rows.values()])));
    for (const list of ['units', 'sources'] as const) expect(catalogue[list].size).toBe(published.reduce((sum, dataset) => sum + dataset.catalogue[list].size, 0));
    expect(withoutLines(catalogue.targets)).toEqual(withoutLines(published.flatMap((dataset) => dataset.catalogue.targets)));
    expect(catalogue.simulated).toBe(true);
  });

  test('hold the targets as they stand', () => {
    expect(records(targetsCsv(nation.dataset))).toEqual(published.flatMap((dataset) => records(targetsCsv(dataset))));
  });

  test('are named in the folder, with their versions', () => {
    const { sites } = JSON.parse(readFileSync(at('nation/gathered.json'), 'utf8')) as { sites: object[] };
    expect(sites).toEqual(published.map(({ version, observations }, index) => ({ name: `thuoc-do-huyen-mau-${NUMBERS[index]}`, version, path: `exports/thuoc-do-huyen-mau-${NUMBERS[index]}.csv`, observations: observations.length })));
  });

  test('give the same bytes again, over a folder that was gathered, from the data folders of the sites', () => {
    const texts = () => listFiles(at('nation')).map((path) => [path, readFileSync(at('nation', path), 'utf8')]);
    const before = texts();
    expect(gather(NUMBERS.map((number) => join(site(number), 'data')), at('nation'))).toEqual([]);
    expect(texts()).toEqual(before);
    expect(existsSync(at('nation.new'))).toBe(false);
  });
});

test('the figures of the three reports are gathered as they are: operators, notes, printed digits, ladders of their years', () => {
  const reports = publish(resolve('data'), at('reports'));
  expect(gather([at('reports')], at('gathered-reports'))).toEqual([]);
  const { dataset, issues } = loadData(at('gathered-reports'));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataset.observations.length).toBe(reports.observations.length);
  expect(lostFrom(dataset, [reports])).toEqual([]);
  for (const kept of ['operator', 'note', 'percentReported', 'scheme'] as const) expect([...dataset.observations].some((observation) => observation[kept] !== null), kept).toBe(true);
});

describe('nothing is written, and it is told why, where', () => {
  const changed = (number: number, name: string, file: string, change: (text: string) => string) => {
    cpSync(site(number), at(name), { recursive: true });
    const path = at(name, 'data', file);
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    return at(name);
  };

  test('two sites mean different things by one id', () => {
    const other = changed(2, 'other', 'catalogue.json', (text) => text.replace('"direction":"higher"', '"direction":"lower"').replace(/("scheme":"tsvm","id":"tsvm".*?"name_vi":)"[^"]*"/, '$1"Khác"'));
    const told = gather([site(1), other], at('differing'));
    expect(told).toEqual([
      expect.stringMatching(/^categories\.csv, tsvm tsvm, column name_vi: .*site-1 has “Trong sạch, vững mạnh”, .*other has “Khác”/),
      expect.stringMatching(/^indicators\.csv, [\w-]+, column direction: .*site-1 has “higher”, .*other has “lower”/),
    ]);
    expect(existsSync(at('differing'))).toBe(false);
  });

  test.each(['datapackage.json', 'catalogue.json', 'observations.csv', 'targets.csv'])('a site has no %s', (file) => {
    cpSync(site(3), at(`without-${file}`), { recursive: true });
    rmSync(at(`without-${file}`, 'data', file));
    expect(gather([site(1), at(`without-${file}`)], at('lacking'))).toEqual([expect.stringContaining(file)]);
    expect(existsSync(at('lacking'))).toBe(false);
  });

  test.each(['../../../etc/passwd', '/etc/passwd', 'a/../../b'])('a package names a file outside its folder: %s', (path) => {
    const name = `outside-${path.replaceAll(/\W/g, '')}`;
    expect(gather([changed(1, name, 'datapackage.json', (text) => text.replace('"observations.csv"', JSON.stringify(path)))], at('lacking'))).toHaveLength(1);
  });

  test.each([['catalogue.json', '{"units":1}'], ['catalogue.json', '{'], ['datapackage.json', '[]'], ['datapackage.json', '{"resources":[]}']])('a site has a %s that says %s', (file, text) => {
    const told = gather([changed(1, `odd-${file}-${text.length}`, file, () => text)], at('lacking'));
    expect(told).toEqual([expect.stringContaining('Choose the folder of a site')]);
    expect(existsSync(at('lacking'))).toBe(false);
  });

  test('the folder is somebody\'s own', () => {
    mkdirSync(at('own'));
    writeFileSync(at('own', 'units.csv'), 'id');
    expect(gather([site(1)], at('own'))).toEqual([expect.stringContaining('did not write')]);
    expect(listFiles(at('own'))).toEqual(['units.csv']);
  });
});

describe('the command', () => {
  const run = (...args: readonly string[]) => execFileSync(process.execPath, [resolve('scripts/gather.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' });

  test('gathers and says what to do next', () => {
    expect(run('--out', at('told'), site(1), site(3))).toContain(`npm run build -- --data ${at('told')}`);
    expect(listFiles(at('told', 'exports'))).toEqual(['thuoc-do-huyen-mau-1.csv', 'thuoc-do-huyen-mau-3.csv']);
  });

  test.each([[['--out', 'x']], [['site']], [[]]])('says how it is used: %j', (args) => {
    expect(() => run(...args)).toThrow(/npm run gather -- --out/);
  });
});

/** The figures that a dataset does not tell as others do. */
function lostFrom({ observations }: Dataset, others: readonly Dataset[]): Observation[] {
  const known = new Map([...observations].map((observation) => [observation.key, JSON.stringify(toldOf(observation))]));
  return others.flatMap((other) => [...other.observations]).filter((observation) => JSON.stringify(toldOf(observation)) !== known.get(observation.key));
}

/** What is said of a figure. That a base is withheld stands in the published file as the state `c`, and is gathered as that. */
function toldOf(observation: Observation): unknown {
  const { unit, indicator, category, period, scheme, operator, value, denominator, percentReported, percentDecimals, measure, source, locator, note, baseWithheld, status } = observation;
  return [unit, indicator, category, period, scheme, operator, value, denominator, percentReported, percentDecimals, measure, source, locator, note, baseWithheld === true ? (status ?? 'c') : status];
}

function withoutLines(rows: Iterable<{ readonly line: number }>): object[] {
  return Array.from(rows, ({ line: _, ...row }) => row).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
