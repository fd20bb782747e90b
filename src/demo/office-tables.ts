import { classesIn, type Definitions } from './definitions.ts';
import { percentOf, type Figure } from './figures.ts';
import { writeCount, writePercent, writeTable, type Dialect } from './dialects.ts';
import type { DemoUnit } from './nation.ts';
import { RECIPES, type Recipe } from './recipes.ts';
import type { DemoExport, Statement, Words } from './statement.ts';

export type TableName = NonNullable<Recipe['table']>;

/** A table that a province makes of its communes, one row for each. */
export interface TableOf {
  readonly name: TableName;
  readonly parent: DemoUnit;
  readonly year: number;
  readonly source: string;
  readonly dialect: Dialect;
  /** By unit, in the order of the rows. */
  readonly rows: readonly (readonly [unit: DemoUnit, figures: readonly Figure[]])[];
  /** Added to the first total: an office that did not add up again after a late report. */
  readonly amiss: number;
}

/** A column of figures: its heading on one or two levels, and of what it is. */
interface Column {
  readonly heading: string;
  readonly below: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly share: boolean;
}

const TITLES: Readonly<Record<TableName, string>> = { classes: 'XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG', files: 'HỒ SƠ ĐẢNG VIÊN ĐANG QUẢN LÝ', admissions: 'KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN' };
const MEASURES: Readonly<Record<TableName, string>> = { classes: 'tổ chức cơ sở đảng', files: 'hồ sơ', admissions: '' };
const TOTAL_OF_CLASSES = 'Tổng số tổ chức cơ sở đảng được xếp loại';
const MISSING = '...';
export const TABLE_NAMES = Object.keys(TITLES) as TableName[];
/** Where the figures of a table stand in the book of the province. */
export const TABLE_PLACES: Readonly<Record<TableName, string>> = { classes: 'Biểu 1', files: 'Biểu 2', admissions: 'Biểu 3' };

/** The indicators of a table in a year; none before the first of them is reported. */
export function indicatorsIn(name: TableName, year: number): string[] {
  return RECIPES.filter(({ table, since }) => table === name && since <= year).map(({ indicator }) => indicator);
}

/** Letterhead and title above, numbered columns, a row per commune, the totals, a note below. */
export function officeExport(path: string, table: TableOf, definitions: Definitions, words: Words): DemoExport {
  const { name, parent, year, source, dialect, rows, amiss } = table;
  const columns = columnsOf(table, definitions, words);
  const wide = (cells: readonly string[]) => Array.from({ length: columns.length + 2 }, (_, index) => cells[index] ?? '');
  const statements = rows.flatMap(([unit, figures]) => columns.flatMap((column, index) => (column.share ? [] : statementsOf(unit, figures, column, columns[index + 1], table))));
  const body = rows.map(([unit, figures], index) => wide([String(index + 1), unit.nameVi, ...columns.map((column) => cellOf(figures, column, dialect))]));
  const totals = columns.map((column) => sumOf(rows.map(([, figures]) => countOf(figures, column) ?? 0)));
  const whole = totals[0] ?? 0;
  const totalCells = columns.map((column, index) => (column.share ? writePercent(whole === 0 ? 0 : percentOf(totals[index] ?? 0, whole, 1), 1, dialect) : String((totals[index] ?? 0) + (index === 0 ? amiss : 0))));
  const header = columns.some(({ below }) => below !== '') ? [wide(['TT', 'Đơn vị', ...columns.map(({ heading }) => heading)]), wide(['', '', ...columns.map(({ below }) => below)])] : [wide(['TT', 'Đơn vị', ...columns.map(({ heading }) => heading)])];
  const measure = MEASURES[name];
  const lines = [
    wide([committeeOf(parent)]), wide([`${TABLE_PLACES[name].toUpperCase()}: ${TITLES[name]} NĂM ${year}`]), ...(measure === '' ? [] : [[...wide([]).slice(1), `ĐVT: ${measure}`]]),
    ...header, wide(['A', 'B', ...columns.map((_, index) => String(index + 1))]), ...body, wide(['', 'Tổng cộng', ...totalCells]), wide(['Ghi chú: Số liệu mô phỏng, không phải số liệu thật.']),
  ];
  return { path: `${path}.${dialect.extension}`, bytes: writeTable(lines, dialect), statements, source, locator: TABLE_PLACES[name] };
}

function committeeOf({ type, nameVi }: DemoUnit): string {
  return (type === 'district' ? nameVi.replace('Huyện', 'Huyện ủy') : nameVi.replace('Tỉnh', 'Tỉnh ủy')).toUpperCase();
}

function columnsOf({ name, year }: TableOf, definitions: Definitions, words: Words): Column[] {
  const [indicator = ''] = indicatorsIn(name, year);
  const row = definitions.indicators.find(({ id }) => id === indicator);
  if (name === 'admissions') return indicatorsIn(name, year).map((id) => ({ heading: `${words.indicator(id)} (${id === 'prospects-in-courses' ? 'người' : 'đảng viên'})`, below: '', indicator: id, category: null, share: false }));
  if (name === 'files') {
    const part = (heading: string, category: string) => ({ heading, below: words.category(indicator, category), indicator, category, share: false });
    return [{ heading: words.indicator(indicator), below: '', indicator, category: null, share: false }, part('Trong đó', 'full'), part('', 'probationary')];
  }
  const classes = row === undefined ? [] : classesIn(year, row, definitions);
  return [
    { heading: TOTAL_OF_CLASSES, below: '', indicator, category: null, share: false },
    ...classes.flatMap(({ category: { id, name_vi } }) => [{ heading: name_vi, below: 'Số lượng', indicator, category: id, share: false }, { heading: '', below: 'Tỷ lệ (%)', indicator, category: id, share: true }]),
  ];
}

function figureOf(figures: readonly Figure[], { indicator, category }: Column): Figure | undefined {
  return figures.find((figure) => figure.indicator === indicator && figure.category === category);
}

/** The count of a cell. The total of the classes is what the shares are taken over. */
function countOf(figures: readonly Figure[], column: Column): number | null {
  const own = figureOf(figures, column);
  if (own !== undefined) return own.value;
  return column.indicator === 'organisation-classification' ? (figures.find(({ indicator }) => indicator === column.indicator)?.base ?? null) : null;
}

function cellOf(figures: readonly Figure[], column: Column, dialect: Dialect): string {
  const count = countOf(figures, column);
  if (count === null) return MISSING;
  return column.share ? writePercent(figureOf(figures, column)?.percent ?? 0, 1, dialect) : writeCount(count);
}

/** What a count says, with the share beside it: a table of totals gives no base to a class. */
function statementsOf(unit: DemoUnit, figures: readonly Figure[], column: Column, beside: Column | undefined, { name, year, source }: TableOf): Statement[] {
  const value = countOf(figures, column);
  const percent = value !== null && beside?.share === true ? (figureOf(figures, column)?.percent ?? 0) : null;
  const { indicator, category } = column;
  return [{ unit, source, locator: TABLE_PLACES[name], indicator, category, year, value, base: null, percent, decimals: percent === null ? 0 : 1, status: value === null ? 'x' : null, note: null, place: null }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
