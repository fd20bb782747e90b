import { SCHEMAS, UNIT_TYPES, type Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Status } from '../dataset/observation.ts';
import { describeColumn } from '../i18n/columns.ts';
import { translator, type Key } from '../i18n/translate.ts';
import { TARGET_COLUMNS } from './catalogue-files.ts';
import { OBSERVATION_COLUMNS } from './observations.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** What only whole files are: those of one unit or one indicator hold lines of `observations.csv` again. */
interface Table {
  readonly title: Key;
  readonly columns: readonly string[];
  readonly primaryKey?: readonly string[];
  /** No key: the standard leaves no field of a key empty, and a figure of the whole has no category. */
  readonly uniqueKeys?: readonly (readonly string[])[];
  /** Columns that hold the id of another table. */
  readonly references: Readonly<Record<string, string>>;
}

const TABLES: Readonly<Record<string, Table>> = {
  observations: { title: 'package.observations', columns: OBSERVATION_COLUMNS, uniqueKeys: [['unit', 'indicator', 'category', 'period', 'source', 'locator']], references: { unit: 'units', indicator: 'indicators', source: 'sources' } },
  units: { title: 'package.units', columns: Object.keys(SCHEMAS.units.shape), primaryKey: ['id'], references: { parent: 'units' } },
  indicators: { title: 'package.indicators', columns: Object.keys(SCHEMAS.indicators.shape), primaryKey: ['id'], references: {} },
  sources: { title: 'package.sources', columns: Object.keys(SCHEMAS.sources.shape), primaryKey: ['id'], references: { unit: 'units' } },
  targets: { title: 'package.targets', columns: TARGET_COLUMNS, references: { unit: 'units', indicator: 'indicators', source: 'sources' } },
};

/** Columns that do not hold text. */
const TYPES: ReadonlyMap<string, 'number' | 'integer' | 'date'> = new Map([
  ...['value', 'denominator', 'percent_reported', 'percent_computed', 'observed', 'gap'].map((column) => [column, 'number'] as const),
  ...['line', 'order', 'decimals'].map((column) => [column, 'integer'] as const),
  ...['valid_from', 'valid_to'].map((column) => [column, 'date'] as const),
]);

const STATES: Readonly<Record<Status, Key>> = { z: 'status.z', x: 'status.x', c: 'status.c', u: 'status.u', k: 'status.k', p: 'status.p', r: 'status.r', b: 'status.b' };

/**
 * `/data/datapackage.json`: the CSVs of the site by the standard of datapackage.org, version 2, for programs that know
 * nothing of this one. The title of a column is English, its description Vietnamese. Lists in a cell are told as text,
 * so that readers of version 1 take them too.
 */
export function dataPackage({ version, byUnit, catalogue: { units } }: Dataset): string {
  const top = topUnits([...byUnit.keys()], units);
  const [en, vi] = [translator('en'), translator('vi')];
  return `${JSON.stringify({
    $schema: `${PROFILES}/datapackage.json`,
    name: top.length === 1 ? `thuoc-do-${top[0]}` : 'thuoc-do',
    version,
    title: en('package.title'),
    description: `${en('package.description')}\n\n${vi('package.description')}`,
    resources: Object.entries(TABLES).map(([name, { title, ...table }]) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name,
      path: `${name}.csv`,
      type: 'table',
      title: en(title),
      description: vi(title),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: schemaOf(name, table),
    })),
  }, null, 2)}\n`;
}

/** The units with figures that have none with figures above them. */
function topUnits(reporting: readonly string[], units: ReadonlyMap<string, Unit>): string[] {
  const known = new Set(reporting);
  const isBelow = (id: string | null): boolean => id !== null && (known.has(id) || isBelow(units.get(id)?.parent ?? null));
  return reporting.filter((id) => !isBelow(units.get(id)?.parent ?? null));
}

function schemaOf(name: string, { columns, primaryKey, uniqueKeys, references }: Omit<Table, 'title'>): object {
  const foreignKeys = Object.entries(references).map(([column, resource]) => ({ fields: [column], reference: { resource, fields: ['id'] } }));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((column) => fieldOf(name, column, primaryKey?.includes(column) === true)),
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(uniqueKeys === undefined ? {} : { uniqueKeys }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function fieldOf(table: string, name: string, isKey: boolean): object {
  return {
    name,
    type: TYPES.get(name) ?? 'string',
    title: describeColumn('en', table, name),
    description: describeColumn('vi', table, name),
    ...(name === 'status' ? { categories: Object.entries(STATES).map(([value, label]) => ({ value, label: translator('en')(label) })) } : {}),
    ...(isKey ? { constraints: { required: true, unique: true } } : name === 'type' ? { constraints: { required: true, enum: UNIT_TYPES } } : {}),
  };
}
