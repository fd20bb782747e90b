import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import type { Fact, FileReading, Given } from '../../src/facts/fact.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { canonical } from '../../src/text/fold.ts';

/** Reads a text as a file in UTF-8. */
export function readText(text: string, given: Given = {}): FileReading {
  return readFile(new TextEncoder().encode(text), { path: 'test.csv', vocabulary: DEFAULT_VOCABULARY, given });
}

/** A fact on one line: "2021 | Kết nạp | – | 192 người". */
export function tell({ unit, period, indicator, category, value, denominator, measure }: Fact): string {
  return [unit, period, indicator, category ?? '–', `${value ?? '?'}${denominator === undefined ? '' : `/${denominator}`}${measure === null ? '' : ` ${measure}`}`].join(' | ');
}

/** Faults as code and line. */
export function faultsOf(reading: FileReading): [string, number | null][] {
  return reading.issues.filter(({ severity }) => severity === 'error').map(({ code, line }) => [code, line]);
}

type Expected = Readonly<Record<string, unknown>>;
const KEYS = ['unit', 'period', 'indicator', 'category', 'value', 'measure'] as const;

/** Facts that are missing and facts that nobody expected; texts are compared as names, what an expected fact does not say is not compared. */
export function compareFacts(expected: readonly Expected[], facts: readonly Fact[]): { missing: Expected[]; extra: Fact[] } {
  const extra = [...facts];
  const missing = expected.filter((wanted) => {
    const at = extra.findIndex((fact) => Object.keys({ ...Object.fromEntries(KEYS.map((key) => [key, null])), ...wanted }).every((key) => same(wanted[key] ?? null, (fact as unknown as Expected)[key] ?? null)));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { missing, extra };
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return canonical(a) === canonical(b);
  return canonical(JSON.stringify(a)) === canonical(JSON.stringify(b));
}
