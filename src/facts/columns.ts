import { columnLetter, issue, type Issue } from '../issues/issue.ts';
import { isBlank } from '../tables/blank.ts';
import { headingLevels } from '../tables/merged-header.ts';
import type { CellSense, Region } from '../tables/region.ts';
import type { Row } from '../tables/row-stream.ts';
import type { Column, ColumnPlace, KeyColumn } from './column.ts';
import { readFigureHeading } from './figure-heading.ts';
import { readHeading, type Role } from './headings.ts';
import { cleanLabel } from './labels.ts';
import { isMeasureWord } from './measure-words.ts';
import { parsePeriod } from './periods.ts';
import { isUnitName } from './unit-names.ts';
import type { Words } from './vocabulary.ts';

/** How many cells of a column are what. */
interface Content {
  readonly figures: number;
  /** Figures that are numbers, and no marks in place of one. */
  readonly numbers: number;
  readonly periods: number;
  readonly texts: number;
  readonly measures: number;
}

/** Roles whose word also heads figures: "Chỉ tiêu" is a label, and the figure of the plan. */
const MAY_HEAD_FIGURES: readonly Role[] = ['indicator', 'label', 'category', 'unit'];
/** Roles of columns whose words say what the figures of a row count. */
export const LABEL_ROLES: readonly KeyColumn['role'][] = ['indicator', 'label', 'dimension'];
const RUNNING = /^(?:[ivxlc]{1,6}|\d{1,3}(?:\.\d{1,2})*|[a-zđ])[.)]?$/i;

/** The columns of a table, each read by its heading and by what stands below it; and the headings that could not be read. */
export function readColumns(region: Region, sense: CellSense, words: Words): { columns: Column[]; issues: Issue[] } {
  const columns: Column[] = [];
  const issues: Issue[] = [];
  const line = region.header.at(-1)?.line ?? 1;
  headingLevels(region.header).forEach((levels, index) => {
    const place = { index, letter: columnLetter(index), heading: levels.map(cleanLabel).join(' – ') };
    const content = contentOf(region.body, index, sense);
    if (content.figures + content.periods + content.texts === 0) return;
    const key = readKey(levels, place, content, region.body, columns);
    if (key !== null) {
      columns.push(key);
      return;
    }
    if (readHeading(levels.at(-1) ?? '').role === 'denominator') columns.push({ kind: 'base', ...place });
    else if (levels.length === 0) issues.push(issue('nameless-column', { line, columnLetter: place.letter }));
    else {
      const meaning = readFigureHeading(levels, words);
      if ('code' in meaning) issues.push(issue(meaning.code, { line, column: place.heading, columnLetter: place.letter, value: meaning.value }));
      else columns.push({ kind: 'figure', ...place, ...meaning });
    }
  });
  return { columns, issues };
}

function contentOf(body: readonly Row[], index: number, sense: CellSense): Content {
  const content = { figures: 0, numbers: 0, periods: 0, texts: 0, measures: 0 };
  for (const row of body) {
    const cell = row.cells[index] ?? '';
    if (isBlank(cell)) continue;
    if (sense.isPeriod(cell)) content.periods += 1;
    else if (sense.isFigure(cell)) {
      content.figures += 1;
      if (/\d/.test(cell)) content.numbers += 1;
    } else content.texts += 1;
    if (isMeasureWord(cell)) content.measures += 1;
  }
  return content;
}

/** The role of a column of words, or null where it holds figures. */
function readKey(levels: readonly string[], place: ColumnPlace, content: Content, body: readonly Row[], before: readonly Column[]): KeyColumn | null {
  const role = readHeading(levels.at(-1) ?? '').role;
  const wordy = content.texts > content.figures + content.periods;
  const as = (found: KeyColumn['role']): KeyColumn => ({ kind: 'key', role: found, ...place });
  if (role === 'unit' && content.measures > 0 && content.measures >= content.texts) return as('measure');
  if (isKeyRole(role) && (content.texts > 0 || content.numbers === 0 || !MAY_HEAD_FIGURES.includes(role))) return as(role);
  if (levels.length === 0) {
    if (isRunning(body, place.index) && before.length === 0) return as('index');
    const labels = before.filter((column) => column.kind === 'key' && column.role !== 'index');
    // A name over labels in two columns stands in the first of them: the second holds the inner ones.
    const inner = labels.some((column) => column.index === place.index - 1 && column.kind === 'key' && LABEL_ROLES.includes(column.role));
    return wordy ? as(labels.length === 0 ? 'label' : inner ? 'innerLabel' : 'noteVi') : null;
  }
  if (!wordy || headsFigures(levels)) return null;
  return as(role === null || MAY_HEAD_FIGURES.includes(role) ? 'dimension' : 'noteVi');
}

/** A period or a unit above a column says that figures stand in it, whatever words stand in their place. */
function headsFigures(levels: readonly string[]): boolean {
  return levels.some((level) => parsePeriod(readHeading(level).name) !== null || isUnitName(level));
}

function isKeyRole(role: Role | null): role is Exclude<KeyColumn['role'], 'dimension' | 'innerLabel'> {
  return role !== null && role !== 'value' && role !== 'percent' && role !== 'denominator';
}

function isRunning(body: readonly Row[], index: number): boolean {
  return body.every((row) => isBlank(row.cells[index]) || RUNNING.test((row.cells[index] ?? '').trim()));
}

/** Whether a cell is a running number such as I, 1 or a: it counts rows and says nothing. */
export function isRunningNumber(cell: string): boolean {
  return RUNNING.test(cell.trim());
}
