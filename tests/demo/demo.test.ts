import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditDataset } from '../../src/audit/audit.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { factWarnings } from '../../src/audit/read/fact-warnings.ts';
import { loadData, type Loaded } from '../../src/dataset/load.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { readDefinitions } from '../../src/demo/definitions.ts';
import { DIALECTS } from '../../src/demo/dialects.ts';
import { demoFiles } from '../../src/demo/demo.ts';
import { FAULTS, faultOf, type Fault } from '../../src/demo/faults.ts';
import { demoParents, yearsOf } from '../../src/demo/nation.ts';
import type { DemoExport, DemoFile, Statement } from '../../src/demo/statement.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { decode } from '../../src/text/decode.ts';
import { definitionTexts } from './definition-texts.ts';

const texts = definitionTexts();
const isExport = (file: DemoFile | DemoExport): file is DemoExport => 'statements' in file;
const made = [...demoFiles('district', texts)];
const exports = made.filter(isExport);
const statements = exports.flatMap((file) => file.statements);
const [district] = demoParents('district', 1);
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-demo-'));
let loaded: Loaded;

beforeAll(() => {
  for (const { path, bytes } of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  loaded = loadData(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo district', () => {
  test('is the same in every byte from the same seed, and another one from another', () => {
    expect(digest(demoFiles('district', texts))).toBe(digest(made));
    expect(digest(demoFiles('district', texts, 7))).not.toBe(digest(made));
  });

  test('loads without an error or a warning', () => {
    expect(loaded.issues).toEqual([]);
    expect(loaded.dataset.observations.length).toBeGreaterThan(9000);
    expect(loaded.dataset.observations.length).toBeLessThan(11_000);
  });

  test('is read as it was meant, file by file, whatever the dialect', () => {
    const read = Map.groupBy(loaded.dataset.observations, ({ file }) => file);
    const wrong = exports.filter(({ path, statements: meant }) => meant.map(sayingOf).sort().join('\n') !== (read.get(path) ?? []).map(readingOf).sort().join('\n'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has every dialect, in files of one figure per row and in tables of an office', () => {
    const tidy = exports.filter(({ path }) => !path.includes('/bieu-'));
    const encodings = new Set(loaded.files.map(({ encoding, delimiter }) => `${encoding} ${delimiter}`));
    expect(tidy.length).toBeGreaterThanOrEqual(DIALECTS.length);
    expect([...encodings].sort()).toEqual([
      'TCVN3 (ABC) in windows-1252 bytes ;', 'utf-16le with BOM \t', 'utf-8 with BOM ;', 'utf-8 without BOM ,', 'windows-1258 ;',
    ]);
  });

  test('says of each source that it is simulated', () => {
    expect([...loaded.dataset.catalogue.sources.values()].filter(({ simulated }) => simulated !== 'yes')).toEqual([]);
    expect(loaded.dataset.catalogue.simulated).toBe(true);
  });

  test('names no real place', () => {
    const real = decode(new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../data/units.csv')))).text.split('\n').slice(1).flatMap((line) => [line.split(';')[2] ?? '', ...(line.split(';')[9] ?? '').trim().split('|')]);
    const names = [...new Set(real.map((name) => name.replace(/ \(.*/, '').replace(/^(?:Tỉnh|Thành phố|Huyện|Xã|Thị trấn)(?: ủy)? /, '').trim()).filter((name) => name.length > 2))];
    const all = made.map(({ bytes }) => decode(bytes).text).join('\n').toLowerCase();
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => all.includes(name.toLowerCase()))).toEqual([]);
    expect([...loaded.dataset.catalogue.units.values()].filter(({ name_vi, code }) => !/ Mẫu( \d|$)/.test(name_vi) || code !== null)).toEqual([]);
  });
});

describe('its figures', () => {
  test('add up where all communes report: the district is its communes, but for the faults that were planted', () => {
    const communes = Map.groupBy(statements.filter(({ unit }) => unit.parent !== null), keyOf);
    const inYear = (year: number) => district?.communes.filter((unit) => yearsOf(unit).includes(year)).length ?? 0;
    const compared = statements.filter(({ unit }) => unit.parent === null).flatMap((whole) => {
      const below = communes.get(keyOf(whole)) ?? [];
      const usable = below.length === inYear(whole.year) && below.every(({ status }) => status !== 'x');
      return usable ? [[keyOf(whole), whole.value, below.reduce((sum, { value }) => sum + (value ?? 0), 0)] as const] : [];
    });
    expect(compared.length).toBeGreaterThan(300);
    const off = compared.filter(([, whole, sum]) => whole !== sum).map(([key]) => key);
    const planted = ['member-classification excellent 2021', 'member-classification good 2021', 'members-introduced-home  2022', 'public-employee-classification good 2024', 'population  2019'];
    expect(planted).toEqual(expect.arrayContaining(off));
    expect(off.length).toBeGreaterThan(0);
  });

  test('of exclusive classes add up to their base, but where a fault was planted', () => {
    const classes = Map.groupBy(statements.filter(({ indicator, category, base }) => indicator.endsWith('classification') && category !== 'good-or-better' && base !== null), ({ unit, indicator, year }) => `${unit.id} ${indicator} ${year}`);
    const off = [...classes].filter(([, same]) => same.reduce((sum, { value }) => sum + (value ?? 0), 0) !== same[0]?.base);
    expect(classes.size).toBeGreaterThan(200);
    expect(off.map(([key]) => key)).toEqual([`${communeWith('class-sum')} public-employee-classification 2024`]);
  });

  test('have gaps, noughts, small bases, ties, mergers and breaks', () => {
    const values = statements.filter(({ indicator, year }) => indicator === 'villages-with-party-organisation' && year === 2024).map(({ percent }) => percent);
    expect(statements.some(({ status }) => status === 'x')).toBe(true);
    expect(statements.some(({ value }) => value === 0)).toBe(true);
    expect(statements.some(({ base }) => base !== null && base > 0 && base < 20)).toBe(true);
    expect(new Set(values).size).toBeLessThan(values.length);
    expect(statements.some(({ status }) => status === 'b')).toBe(true);
    expect(statements.some(({ status }) => status === 'p')).toBe(true);
    expect([...loaded.dataset.catalogue.units.values()].filter(({ replaced_by, valid_to }) => replaced_by.length === 1 && valid_to === '2025-06-30')).toHaveLength(3);
  });
});

describe('what is wrong in it is told', () => {
  const RULES: Readonly<Record<Fault, Finding['rule']>> = {
    'wrong-percent': 'percent-mismatch', 'cut-percent': 'percent-truncated', 'class-sum': 'total-mismatch', 'over-cap': 'cap-exceeded', 'part-over-whole': 'part-exceeds-whole', 'told-twice': 'conflict', 'one-nought-more': 'jump',
  };

  test.each(FAULTS)('%s, in the file of its commune', (fault) => {
    const found = auditDataset(loaded.dataset).filter(({ rule }) => rule === RULES[fault]);
    expect(found.map(({ unit }) => unit)).toContain(communeWith(fault));
  });

  test('and nothing else but what mergers and new schemes bring', () => {
    const taker = district?.communes.find(({ validTo }) => validTo !== null)?.replacedBy;
    const planted = new Set(FAULTS.map(communeWith));
    const others = auditDataset(loaded.dataset).filter(({ rule, unit }) => rule !== 'scheme-break' && unit !== taker && !planted.has(unit));
    expect(others).toEqual([]);
  });

  test('a total of an office table that was not added up again', () => {
    const amiss = exports.filter(({ path }) => path.includes('/bieu-files-')).map(({ path, bytes }) => {
      const { rows, totals } = readFile(bytes, { path, vocabulary: DEFAULT_VOCABULARY });
      return [path.replace(/\D/g, ''), factWarnings(rows, totals).map(({ code }) => code)];
    });
    expect(amiss).toEqual([['2023', ['total-mismatch']], ['2024', []], ['2025', []]]);
  });
});

describe('the other sizes', () => {
  test.each([['district', 1, 15], ['province', 1, 100], ['nation', 34, 3321]] as const)('a %s has %i and %i communes', (size, parents, communes) => {
    const all = demoParents(size, 1);
    const standing = all.map((parent) => parent.communes.filter(({ validTo }) => validTo === null).length);
    expect(all).toHaveLength(parents);
    expect(standing.reduce((sum, count) => sum + count, 0)).toBe(communes);
    if (size === 'nation') expect([Math.min(...standing) >= 60, Math.max(...standing) <= 130, new Set(standing).size > 10]).toEqual([true, true, true]);
  });

  test('are drawn from definitions that exist', () => {
    const gone = { ...texts, indicators: texts.indicators.replace(/\nmembers;/, '\nmembers-now;') };
    expect(() => readDefinitions(gone)).toThrow('data/indicators.csv has no indicator members:');
  });
});

function communeWith(fault: Fault): string {
  return district?.communes.find((unit) => faultOf(unit) === fault)?.id ?? '';
}

function keyOf({ indicator, category, year }: Statement): string {
  return [indicator, category ?? '', year].join(' ');
}

function sayingOf({ unit, indicator, category, year, value, base, percent, decimals, status, source, locator }: Statement): string {
  return JSON.stringify([unit.id, indicator, category, String(year), value, base, percent, percent === null ? 0 : decimals, status, source, locator]);
}

function readingOf({ unit, indicator, category, period, value, denominator, percentReported, percentDecimals, status, source, locator }: Observation): string {
  return JSON.stringify([unit, indicator, category, period, value, denominator, percentReported, percentReported === null ? 0 : percentDecimals, status, source, locator]);
}

function digest(files: Iterable<DemoFile>): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(path).update('\0').update(bytes);
  return hash.digest('hex');
}
