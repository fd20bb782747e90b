/** What marks the decimals of a file or column: comma, point, or nothing that could be known. */
export type Dialect = ',' | '.' | null;

/** A number with the decimals that were printed: "18,60" has two. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** Longer numbers would be rounded in silence. */
const EXACT = 17;
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,](\d+))?$/;
const DOTS_COMMA = /^\d{1,3}(?:\.\d{3})+,(\d+)$/;
const COMMAS_POINT = /^\d{1,3}(?:,\d{3})+\.(\d+)$/;
const MANY_DOTS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const MANY_COMMAS = /^\d{1,3}(?:,\d{3}){2,}$/;

/**
 * Reads digits with their marks; null where two readings are possible, or none.
 * The dialect is that of the file or column: three digits after one mark are never decided by the cell alone.
 */
export function readFigure(text: string, dialect: Dialect, counted: boolean): Figure | null {
  const signed = text.startsWith('-');
  const digits = signed || text.startsWith('+') ? text.slice(1).trimStart() : text;
  const figure = readDigits(digits, dialect, counted);
  return figure === null || !signed ? figure : { value: figure.value === 0 ? 0 : -figure.value, decimals: figure.decimals };
}

function readDigits(digits: string, dialect: Dialect, counted: boolean): Figure | null {
  if (digits.length > EXACT) return null;
  const marks = findMarks(digits);
  if (marks === null) return readGroups(digits);
  if (marks.count === 0) return { value: Number(digits), decimals: 0 };
  if (marks.count > 1) return readGroups(digits);
  const before = marks.last;
  const after = digits.length - 1 - marks.last;
  if (before === 0 || after === 0) return null;
  const isPoint = digits[marks.last] === '.';
  const decimal = (): Figure => ({ value: Number(isPoint ? digits : digits.replace(',', '.')), decimals: after });
  const thousands = (): Figure => ({ value: Number(digits.slice(0, before) + digits.slice(before + 1)), decimals: 0 });
  if (after !== 3 || before > 3 || digits.startsWith('0')) return decimal();
  if (!isPoint) return dialect === '.' ? thousands() : null;
  if (counted) return dialect === '.' ? null : thousands();
  return dialect === '.' ? decimal() : null;
}

/** Where the marks between digits stand; null for anything but digits and marks. One look at each character: most cells of a file pass here. */
function findMarks(digits: string): { count: number; last: number } | null {
  let count = 0;
  let last = -1;
  for (let index = 0; index < digits.length; index += 1) {
    const code = digits.charCodeAt(index);
    if (code >= 48 && code <= 57) continue;
    if (code !== 44 && code !== 46) return null;
    count += 1;
    last = index;
  }
  return digits.length === 0 ? null : { count, last };
}

/** Numbers of several groups, whose marks prove what they are. */
function readGroups(digits: string): Figure | null {
  const spaced = SPACED.exec(digits);
  if (spaced !== null) return figureOf(digits.replace(/ /g, '').replace(',', '.'), spaced[1]);
  const comma = DOTS_COMMA.exec(digits);
  if (comma !== null) return figureOf(digits.replace(/\./g, '').replace(',', '.'), comma[1]);
  const point = COMMAS_POINT.exec(digits);
  if (point !== null) return figureOf(digits.replace(/,/g, ''), point[1]);
  if (MANY_DOTS.test(digits)) return figureOf(digits.replace(/\./g, ''), undefined);
  if (MANY_COMMAS.test(digits)) return figureOf(digits.replace(/,/g, ''), undefined);
  return null;
}

function figureOf(plain: string, fraction: string | undefined): Figure {
  return { value: Number(plain), decimals: fraction?.length ?? 0 };
}

/** What a number may prove of the dialect around it. */
export type Proof = 'comma' | 'point' | 'commaThousands' | 'pointDecimals' | 'pointThousands';

/** Reads a number for what it proves; null for nothing. "1,046" and "34.98" prove the point together, and nothing alone. */
export function proofOf(digits: string): Proof | null {
  const marks = findMarks(digits);
  if (marks === null || marks.count === 0) return null;
  if (marks.count > 1) return DOTS_COMMA.test(digits) || MANY_DOTS.test(digits) ? 'comma' : COMMAS_POINT.test(digits) || MANY_COMMAS.test(digits) ? 'point' : null;
  const after = digits.length - 1 - marks.last;
  if (marks.last === 0 || after === 0) return null;
  const thousands = after === 3 && marks.last <= 3 && !digits.startsWith('0');
  if (digits[marks.last] === ',') return thousands ? 'commaThousands' : 'comma';
  return thousands ? 'pointThousands' : after <= 2 ? 'pointDecimals' : null;
}
