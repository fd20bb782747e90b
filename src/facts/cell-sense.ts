import type { CellSense } from '../tables/region.ts';
import { remember } from '../text/remember.ts';
import { isDateDamage } from './date-damage.ts';
import { readHeading } from './headings.ts';
import { isTotalLabel } from './labels.ts';
import { partMeasure } from './measure-words.ts';
import { parseNumber } from './numbers.ts';
import { findPeriod } from './period-mentions.ts';
import { parsePeriod } from './periods.ts';
import { isPreambleCell } from './preamble.ts';
import type { Words } from './vocabulary.ts';

const NUMBER_LIKE = /^[-+−–~≈<>≤≥=("']{0,3}\s*\d/;
/** "1. Trung cấp" is a label with its number. */
const LISTED = /^\d{1,2}(?:\.\d{1,2})*[.)]\s*\p{L}/u;
const LONGEST_FIGURE = 24;

/** What the finding of tables needs to know of cells, by the rules of numbers, periods and words. */
export function cellSense(words: Words): CellSense {
  return {
    isFigure: remember(isFigure),
    // A month that Excel made of something stands for a period as far as the layout goes.
    isPeriod: remember((cell) => parsePeriod(cell) !== null || (cell.length < LONGEST_FIGURE && isDateDamage(cell.trim()))),
    isDamage: remember((cell) => cell.length < LONGEST_FIGURE && isDateDamage(cell.trim())),
    isLabelHeading: remember(isLabelHeading),
    isHeading: remember((cell) => isHeading(cell, words)),
    isPreamble: remember(isPreambleCell),
  };
}

function isFigure(cell: string): boolean {
  const reading = parseNumber(cell, { dialect: null, counted: true });
  if (reading.kind !== 'fault') return reading.kind !== 'empty';
  const text = cell.trim();
  return isDateDamage(text) || (text.length <= LONGEST_FIGURE && NUMBER_LIKE.test(text) && !LISTED.test(text) && findPeriod(text) === null);
}

function isLabelHeading(cell: string): boolean {
  const { role } = readHeading(cell);
  return role !== null && role !== 'value' && role !== 'percent';
}

function isHeading(cell: string, words: Words): boolean {
  const heading = readHeading(cell);
  const { name } = partMeasure(heading.name);
  return heading.role !== null || isTotalLabel(name) || words.label(name).category || parsePeriod(name) !== null || findPeriod(name) !== null;
}
