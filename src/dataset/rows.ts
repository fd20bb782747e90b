import { ObservationColumns, statusCode } from './observation-columns.ts';
import type { Observation } from './observation.ts';

/** Observations in columns that no longer grow: texts are numbers of the words of the same name. */
export interface Rows {
  readonly columns: Readonly<Record<Texts | 'line', Uint32Array>> & Readonly<Record<'value' | 'denominator' | 'percentReported', Float64Array>> & Readonly<Record<'operator' | 'percentDecimals' | 'status' | 'baseWithheld', Uint8Array>>;
  readonly words: Readonly<Record<Texts | 'operator', readonly string[]>>;
}

type Texts = 'unit' | 'indicator' | 'meaning' | 'period' | 'measure' | 'source' | 'locator' | 'file' | 'letter' | 'note';

/** The same rows of which some say something else: a value, base, percent, operator, status or note. What they are about is shared. */
export function replacedRows({ columns, words }: Rows, changes: ReadonlyMap<number, Observation>): Rows {
  const coder = new ObservationColumns();
  for (const word of words.note) coder.words.note.code(word);
  for (const word of words.operator) coder.words.operator.code(word);
  const { value, denominator, percentReported, percentDecimals, operator, note, status, baseWithheld } = columns;
  const own = { value: value.slice(), denominator: denominator.slice(), percentReported: percentReported.slice(), percentDecimals: percentDecimals.slice(), operator: operator.slice(), note: note.slice(), status: status.slice(), baseWithheld: baseWithheld.slice() };
  for (const [row, observation] of changes) {
    own.value[row] = observation.value ?? NaN;
    own.denominator[row] = observation.denominator ?? NaN;
    own.percentReported[row] = observation.percentReported ?? NaN;
    own.percentDecimals[row] = observation.percentDecimals;
    own.operator[row] = coder.operator(observation.operator);
    own.note[row] = coder.note(observation.note);
    own.status[row] = statusCode(observation.status);
    own.baseWithheld[row] = observation.baseWithheld === true ? 1 : 0;
  }
  return { columns: { ...columns, ...own }, words: { ...words, note: coder.words.note.list, operator: coder.words.operator.list } };
}

/**
 * All that rows say, in pieces for a hash. Words are numbered as the rows meet them: nothing counts but the rows, neither
 * the order in which files were read nor a word that no row says any more.
 */
export function* contentOf({ columns, words }: Rows): Generator<string | Uint8Array> {
  for (const [name, numbers] of Object.entries(columns)) {
    const list = (words as Readonly<Record<string, readonly string[]>>)[name];
    if (list === undefined) {
      yield new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
      continue;
    }
    const places = new Map<number, number>();
    const renumbered = new Uint32Array(numbers.length);
    for (let row = 0; row < numbers.length; row += 1) {
      const code = numbers[row] as number;
      const place = places.get(code) ?? places.size;
      if (place === places.size) places.set(code, place);
      renumbered[row] = place;
    }
    yield JSON.stringify([...places.keys()].map((code) => list[code]));
    yield new Uint8Array(renumbered.buffer);
  }
}
