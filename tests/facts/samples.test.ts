import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factWarnings } from '../../src/audit/read/fact-warnings.ts';
import { DEFAULT_VOCABULARY } from '../../src/facts/default-vocabulary.ts';
import type { Given } from '../../src/facts/fact.ts';
import { readFile } from '../../src/facts/read-file.ts';
import { compareFacts } from './read.ts';

interface Sample {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly given?: Given;
  readonly rows: readonly Record<string, unknown>[];
  readonly totals?: readonly Record<string, unknown>[];
  readonly warnings?: readonly { readonly code: string; readonly period?: string; readonly indicator?: string; readonly stated?: number; readonly computed?: number; readonly base?: number; readonly percent?: number }[];
  readonly errors?: readonly { readonly code: string; readonly line?: number }[];
}

const FOLDER = resolve(import.meta.dirname, '../fixtures/samples');
/** The quotes in a cell of this file are a fault of their own, beside the one that refuses it. */
const MORE_ERRORS: Readonly<Record<string, readonly string[]>> = { '15-hostile-headers-and-cells.csv': ['stray-quote'] };
const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json')).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Sample);

describe('each sample export is read exactly as a careful clerk reads it', () => {
  test('all of them are there', () => expect(samples).toHaveLength(13));

  test.each(samples.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
    const reading = readFile(new Uint8Array(readFileSync(join(FOLDER, file))), { path: file, vocabulary: DEFAULT_VOCABULARY, given: sample.given ?? {} });
    expect(compareFacts(sample.rows, reading.rows)).toEqual({ missing: [], extra: [] });
    expect(compareFacts(sample.totals ?? [], reading.totals)).toEqual({ missing: [], extra: [] });
    const errors = reading.issues.filter(({ severity }) => severity === 'error');
    for (const { code, line } of sample.errors ?? []) expect(errors).toContainEqual(expect.objectContaining(line === undefined ? { code } : { code, line }));
    const expected = [...(sample.errors ?? []).map(({ code }) => code), ...(MORE_ERRORS[file] ?? [])];
    expect(errors.map(({ code }) => code).sort()).toEqual(expected.sort());
    const warnings = [...reading.issues.filter(({ severity }) => severity === 'warning'), ...factWarnings(reading.rows, reading.totals)];
    expect(warnings.map(({ code }) => code).sort()).toEqual((sample.warnings ?? []).map(({ code }) => code).sort());
    for (const { code, ...wanted } of sample.warnings ?? []) expect(warnings.some((found) => found.code === code && says(found.details, wanted))).toBe(true);
    expect([reading.encoding, reading.delimiter]).toEqual([sample.encoding, sample.delimiter]);
  });
});

/** Whether a warning has the numbers and the period that it should tell. */
function says(details: Readonly<Record<string, string>>, { stated, computed, base, percent, period }: { readonly stated?: number; readonly computed?: number; readonly base?: number; readonly percent?: number; readonly period?: string }): boolean {
  const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''));
  const result = computed ?? percent;
  return (
    (stated === undefined || number(details['reportedEn']) === stated) &&
    (result === undefined || number(details['computedEn']) === result) &&
    (base === undefined || number(details['baseEn']) === base) &&
    (period === undefined || details['periodEn'] === period)
  );
}
