import { SCHEMAS, type FileName, type Source } from '../catalogue/schemas.ts';
import { dialectFor, writeTable } from './dialects.ts';
import { FIRST_YEAR, LAST_YEAR, yearsOf, type DemoParent, type DemoUnit } from './nation.ts';
import type { DemoFile } from './statement.ts';

/** A file of the catalogue with the columns of its schema, as a Vietnamese Excel saves it. */
export function catalogueFile(name: FileName, rows: readonly object[]): DemoFile {
  const columns = Object.keys(SCHEMAS[name].shape);
  const records = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const cells = records.map((record) => columns.map((column) => cellOf(record.get(column))));
  return { path: `${name}.csv`, bytes: writeTable([columns, ...cells], dialectFor(0)) };
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((part: unknown) => (isStep(part) ? `${part.period}:${part.value}` : String(part))).join('|');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isStep(part: unknown): part is { readonly period: string; readonly value: number } {
  return typeof part === 'object' && part !== null && 'period' in part && 'value' in part;
}

/** A unit as `units.csv` has it. No code: the real ones belong to real places. */
export function unitRow({ id, type, nameVi, nameEn, parent, validFrom, validTo, replacedBy }: DemoUnit): object {
  return { id, type, name_vi: nameVi, name_en: nameEn, parent, code: null, valid_from: validFrom, valid_to: validTo, replaced_by: replacedBy === null ? [] : [replacedBy], aliases: [] };
}

export function sourceOf({ id }: DemoUnit): string {
  return `mo-phong-${id}`;
}

export function yearSource({ id }: DemoUnit, year: number): string {
  return `bieu-${year}-${id}`;
}

export function programmeSource({ id }: DemoUnit): string {
  return `chuong-trinh-${id}`;
}

export function sourceTitle({ nameVi }: DemoUnit): string {
  return `Bộ số liệu mô phỏng ${FIRST_YEAR}–${LAST_YEAR}, ${nameVi}`;
}

/** One source per unit; of a province also the tables of each year, and its programme. Each says that it is simulated. */
export function sourcesOf(parent: DemoParent): Omit<Source, 'line'>[] {
  const source = (id: string, unit: DemoUnit, year: number, titleVi: string, titleEn: string): Omit<Source, 'line'> =>
    ({ id, title_vi: titleVi, title_en: titleEn, number: null, date: `${year}-12-31`, issuer: unit.nameVi, unit: unit.id, document: null, simulated: 'yes' });
  const sets = [parent, ...parent.communes].map((unit) => source(sourceOf(unit), unit, yearsOf(unit).at(-1) ?? LAST_YEAR, sourceTitle(unit), `Simulated figures ${FIRST_YEAR}–${LAST_YEAR}, ${unit.nameEn}`));
  const books = yearsOf(parent).map((year) => source(yearSource(parent, year), parent, year, `Biểu mô phỏng năm ${year}, ${parent.nameVi}`, `Simulated tables of ${year}, ${parent.nameEn}`));
  return [...sets, ...books, source(programmeSource(parent), parent, 2021, `Chương trình mô phỏng 2021–2025, ${parent.nameVi}`, `Simulated programme 2021–2025, ${parent.nameEn}`)];
}
