import { canonical } from '../text/fold.ts';
import type { FigureMeaning } from './column.ts';
import { isDateDamage } from './date-damage.ts';
import { readHeading } from './headings.ts';
import { cleanLabel, isTotalLabel } from './labels.ts';
import { isMeasureWord, partMeasure } from './measure-words.ts';
import { isShareLabel } from './measures-of-count.ts';
import { findPeriod } from './period-mentions.ts';
import { parsePeriod } from './periods.ts';
import { isUnitName } from './unit-names.ts';
import type { Words } from './vocabulary.ts';

/** A heading that should give a period and does not: its code, and the words in question. */
export interface HeadingFault {
  readonly code: 'bad-period' | 'excel-date-damage';
  readonly value: string;
}

interface Names {
  readonly own: string[];
  readonly group: string[];
}

type Draft = { -readonly [Key in keyof FigureMeaning]: FigureMeaning[Key] };

const OF_WHICH = /^(?:trong đó|trong đó có|chia ra|gồm|bao gồm)\s*:?$/;
const PLAIN_VALUE = /^(?:thực hiện|th|kết quả thực hiện|số thực hiện|số liệu|kết quả xếp loại|kết quả đánh giá|kết quả đánh giá, xếp loại|số người|chia theo.*)$/;
const COMPARED = /so với|so sánh|tăng|giảm|chênh lệch/;
/** "Năm 2O21", "Tháng 13-2017", "Quý V-2018": meant as a period, and none. */
const SHOULD_BE_PERIOD = /^(?:năm|tháng|quý|quí|(?:\d{1,2}|sáu) tháng(?: đầu| cuối)?(?: năm)?)\s+(?=\S*\d|\S+[-/])\S{1,12}$/;

/** What the levels of a heading, outermost first, say of the figures below them. */
export function readFigureHeading(levels: readonly string[], words: Words): FigureMeaning | HeadingFault {
  const meaning: Draft = { unit: null, period: null, category: null, indicator: null, group: null, measure: null, total: null, share: false, ofWhich: false };
  const names: Names = { own: [], group: [] };
  for (const [depth, level] of levels.entries()) {
    const fault = readLevel(level, depth === levels.length - 1, meaning, names, words);
    if (fault !== null) return fault;
  }
  if (names.own.length > 0) meaning.indicator = names.own.join(': ');
  if (names.group.length > 0) meaning.group = names.group.join(': ');
  if (meaning.measure === null && meaning.indicator !== null && isShareLabel(meaning.indicator)) meaning.measure = '%';
  return meaning;
}

function readLevel(level: string, deepest: boolean, meaning: Draft, names: Names, words: Words): HeadingFault | null {
  const heading = readHeading(level);
  const small = canonical(heading.name);
  if (heading.role === 'value' || heading.role === 'percent') {
    meaning.measure = heading.measure ?? meaning.measure;
    meaning.share = deepest && heading.role === 'percent';
    return null;
  }
  if (OF_WHICH.test(small)) {
    meaning.ofWhich = true;
    return null;
  }
  const period = parsePeriod(heading.name);
  if (period !== null) {
    meaning.period = period;
    if (heading.measure !== null && isMeasureWord(heading.measure)) meaning.measure = heading.measure;
    return null;
  }
  if (isDateDamage(heading.name)) return { code: 'excel-date-damage', value: cleanLabel(level) };
  if (SHOULD_BE_PERIOD.test(small) && findPeriod(heading.name) === null) return { code: 'bad-period', value: cleanLabel(level) };
  return readName(cleanLabel(level), deepest, meaning, names, words);
}

function readName(text: string, deepest: boolean, meaning: Draft, names: Names, words: Words): HeadingFault | null {
  const { name, measure } = partMeasure(text);
  const label = words.label(name);
  const small = canonical(name);
  meaning.measure = measure ?? meaning.measure;
  if (isTotalLabel(name)) meaning.total = name;
  else if (label.category) meaning.category = label.text;
  else if (isUnitName(name)) meaning.unit = label.text;
  else {
    const mention = COMPARED.test(small) ? null : findPeriod(name);
    if (mention !== null) {
      meaning.period = mention.period;
      return mention.rest === '' || readHeading(mention.rest).role === 'value' ? null : readLevel(mention.rest, deepest, meaning, names, words);
    }
    // A word that heads columns of labels says nothing where it spans figures: "Kết quả xếp loại" over the levels.
    const general = PLAIN_VALUE.test(small) || (!deepest && readHeading(name).role !== null);
    if (!general) (deepest ? names.own : names.group).push(label.text);
  }
  return null;
}
