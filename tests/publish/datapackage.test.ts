import { describe, expect, test } from 'vitest';
import english from '../../src/i18n/columns.en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/columns.vi.json' with { type: 'json' };
import { dataPackage } from '../../src/publish/datapackage.ts';
import { dataFiles } from '../../src/publish/files.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { DATASET } from '../views/small.ts';
import { columns, records } from './read.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] };
  readonly categories?: readonly { readonly value: string; readonly label: string }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly { readonly fields: readonly [string]; readonly reference: { readonly resource: string; readonly fields: readonly [string] } }[];
  };
}

/*
 * No library that is kept up reads version 2 of the standard from npm, so its rules are written out here. By hand the file
 * was also given to `datapackage` 1.1.10 (version 1), which found it valid and read every line by it, with
 * types and references (its reader does not know a byte order mark, so that was taken off first).
 */
const files = dataFiles({ dataset: DATASET, history: { origin: '', publications: [] } });
const packed = JSON.parse(dataPackage(DATASET)) as Readonly<Record<string, unknown>> & { readonly resources: readonly Resource[] };
const tables = packed.resources.map((resource) => ({ ...resource, csv: files.filter(({ path }) => path === `data/${resource.path}`).map(textOf).join('') }));
const rowsOf = (name: string) => tables.filter((table) => table.name === name).flatMap(({ csv }) => records(csv));

describe('the Data Package', () => {
  test('says which standard it follows and which data it describes, and knows no clock', () => {
    expect(packed).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'thuoc-do', version: DATASET.version });
    expect(Object.keys(packed)).toEqual(['$schema', 'name', 'version', 'title', 'description', 'resources']);
    expect(dataPackage(DATASET)).toBe(dataPackage(DATASET));
  });

  test('is called by the unit that stands above all others with figures', () => {
    const units = new Map([...DATASET.catalogue.units].map(([id, unit]) => [id, id === 'dong-khe' ? { ...unit, parent: 'sao-mai' } : unit]));
    expect(JSON.parse(dataPackage({ ...DATASET, catalogue: { ...DATASET.catalogue, units } }))).toMatchObject({ name: 'thuoc-do-sao-mai' });
  });

  test('has a resource for every CSV in /data but those of one unit, one indicator, or a form', () => {
    const whole = files.map(({ path }) => path).filter((path) => /^data\/[^/]+\.csv$/.test(path));
    expect(packed.resources.map(({ path }) => `data/${path}`).sort()).toEqual(whole.sort());
  });
});

describe.each(tables)('the table $name', (table) => {
  const { name, schema, csv } = table;

  test('is a CSV by the standard', () => {
    expect(table).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', path: `${name}.csv`, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
      dialect: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', missingValues: [''] },
    });
    expect(name).toMatch(/^[a-z0-9._-]+$/);
  });

  test('has the fields of its header, in their order', () => {
    expect(schema.fields.map((field) => field.name)).toEqual(columns(csv));
  });

  test('tells of each field what it holds, in English and in Vietnamese', () => {
    for (const { name: field, title, description } of schema.fields) {
      expect(title, field).toMatch(/^[ -~]+$/);
      expect(description, field).not.toBe(title);
    }
  });

  test('holds in each cell what its field says', () => {
    const forms: Readonly<Record<string, RegExp>> = { number: /^-?\d+(?:\.\d+)?$/, integer: /^-?\d+$/, date: /^\d{4}-\d\d-\d\d$/, string: /^/ };
    const rows = records(csv);
    expect(rows.length).toBeGreaterThan(0);
    for (const { name: field, type, constraints, categories } of schema.fields) {
      const cells = rows.map((row) => row[field] ?? '');
      const given = cells.filter((cell) => cell !== '');
      expect(given.filter((cell) => forms[type]?.test(cell) !== true), field).toEqual([]);
      if (constraints?.required === true) expect(given).toHaveLength(cells.length);
      if (constraints?.unique === true) expect(new Set(given).size).toBe(given.length);
      for (const words of [constraints?.enum, categories?.map(({ value }) => value)]) if (words !== undefined) expect(words).toEqual(expect.arrayContaining([...new Set(given)]));
    }
  });

  test('has keys that tell its rows apart, and none of them empty in a primary key', () => {
    const rows = records(csv);
    for (const key of [schema.primaryKey, ...(schema.uniqueKeys ?? [])].filter((fields) => fields !== undefined)) {
      expect(schema.fields.map((field) => field.name)).toEqual(expect.arrayContaining([...key]));
      expect(new Set(rows.map((row) => JSON.stringify(key.map((field) => row[field])))).size).toBe(rows.length);
    }
    for (const field of schema.primaryKey ?? []) expect(rows.every((row) => row[field] !== '')).toBe(true);
  });

  test('points to rows that are there', () => {
    for (const { fields: [field], reference: { resource, fields: [other] } } of schema.foreignKeys ?? []) {
      const known = new Set(rowsOf(resource).map((row) => row[other]));
      expect(records(csv).map((row) => row[field]).filter((id) => id !== '' && !known.has(id)), field).toEqual([]);
    }
  });
});

describe('the words for columns', () => {
  test('are the same in both languages, and none is left over', () => {
    const used = tables.flatMap(({ name, schema: { fields } }) => fields.map(({ name: field }) => (Object.hasOwn(english, `${name}.${field}`) ? `${name}.${field}` : field)));
    expect(Object.keys(vietnamese)).toEqual(Object.keys(english));
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });
});
