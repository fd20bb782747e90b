import { Column, Words } from './columns.ts';
import { STATUSES, type Observation, type Status } from './observation.ts';

const floats = () => new Column((length) => new Float64Array(length));
const counts = () => new Column((length) => new Uint32Array(length));
const bytes = () => new Column((length) => new Uint8Array(length));

/** Between the parts of what is kept as one word: a sign that no label and no note holds. */
const JOINT = '\u0000';

/**
 * Observations as they are read, one after the other, in columns: a number that is missing is NaN, every text a number
 * that `words` spells. Two million of them take about 120 MB.
 */
export class ObservationColumns {
  readonly words = { unit: new Words(), indicator: new Words(), meaning: new Words(), period: new Words(), measure: new Words(), source: new Words(), locator: new Words(), file: new Words(), letter: new Words(), operator: new Words(), note: new Words() };
  readonly columns = {
    unit: counts(), indicator: counts(), meaning: counts(), period: counts(), measure: counts(), source: counts(), locator: counts(), file: counts(), letter: counts(), operator: bytes(), note: counts(),
    value: floats(), denominator: floats(), percentReported: floats(), percentDecimals: bytes(), status: bytes(), baseWithheld: bytes(), line: counts(),
  };

  get length(): number {
    return this.columns.line.length;
  }

  add(observation: Observation): void {
    const { words } = this;
    this.push({
      unit: words.unit.code(observation.unit),
      indicator: words.indicator.code(observation.indicator),
      meaning: this.meaning(observation.scheme, observation.category),
      period: words.period.code(observation.period),
      measure: words.measure.code(observation.measure),
      source: words.source.code(observation.source),
      locator: words.locator.code(observation.locator),
      file: words.file.code(observation.file),
      letter: this.letter(observation.columnLetter),
      operator: this.operator(observation.operator),
      note: this.note(observation.note),
      value: observation.value ?? NaN,
      denominator: observation.denominator ?? NaN,
      percentReported: observation.percentReported ?? NaN,
      percentDecimals: observation.percentDecimals,
      status: statusCode(observation.status),
      baseWithheld: observation.baseWithheld === true ? 1 : 0,
      line: observation.line,
    });
  }

  /** Adds an observation whose texts are numbers of `words` already. */
  push(row: CodedObservation): void {
    const { columns } = this;
    columns.unit.push(row.unit);
    columns.indicator.push(row.indicator);
    columns.meaning.push(row.meaning);
    columns.period.push(row.period);
    columns.measure.push(row.measure);
    columns.source.push(row.source);
    columns.locator.push(row.locator);
    columns.file.push(row.file);
    columns.letter.push(row.letter);
    columns.operator.push(row.operator);
    columns.note.push(row.note);
    columns.value.push(row.value);
    columns.denominator.push(row.denominator);
    columns.percentReported.push(row.percentReported);
    columns.percentDecimals.push(row.percentDecimals);
    columns.status.push(row.status);
    columns.baseWithheld.push(row.baseWithheld);
    columns.line.push(row.line);
  }

  /** Takes back all from a row on. */
  cut(length: number): void {
    for (const column of Object.values(this.columns)) column.cut(length);
  }

  meaning(scheme: string | null, category: string | null): number {
    return this.words.meaning.code(optional(scheme) + JOINT + optional(category));
  }

  letter(letter: string | null): number {
    return this.words.letter.code(optional(letter));
  }

  operator(operator: string | null): number {
    return this.words.operator.code(optional(operator));
  }

  note(note: Observation['note']): number {
    return this.words.note.code(note === null ? NOTHING : `${note.vi}${JOINT}${note.en}`);
  }
}

/** An observation as the columns hold it: numbers of words, NaN for a number that is missing. */
export type CodedObservation = Readonly<Record<keyof ObservationColumns['columns'], number>>;

/** A state as the columns hold it; 0 is none. */
export function statusCode(status: Status | null): number {
  return status === null ? 0 : STATUSES.indexOf(status) + 1;
}

/** Null among words: no text of a file is this sign alone. */
const NOTHING = '\u0001';

function optional(text: string | null): string {
  return text ?? NOTHING;
}

/** A word, or null where it stands for nothing. */
export function spelled(word: string): string | null {
  return word === NOTHING ? null : word;
}

/** The two parts of a joined word. */
export function parted(word: string): readonly [string, string] {
  const at = word.indexOf(JOINT);
  return [word.slice(0, at), word.slice(at + 1)];
}
