import { describe, expect, test } from 'vitest';
import { buildReceipt, receiptOf, type ReadFile } from '../../src/views/receipt.ts';
import { createContext } from '../../src/views/context.ts';
import { paths } from '../../src/views/paths.ts';
import { datasetOf, observation } from '../dataset/make.ts';

const dataset = datasetOf({}, [observation()]);
const file = (path: string): ReadFile => ({ path, sha256: 'f'.repeat(64), encoding: 'utf-8', rows: 3, totals: 1, warnings: 2 });
const files = [file('exports/a.csv'), file('exports/b.csv')];
const withheld = { threshold: 3, counts: new Set(['x']), bases: new Set<string>(), files: new Set(['exports/b.csv']) };
const history = { origin: 'v', publications: [] };

describe('the receipt of a publication', () => {
  const receipt = receiptOf({ dataset, files, withheld, history, pages: 12 });

  test('tells no hash of a file that holds what is withheld', () => {
    expect(receipt.read.map(({ sha256 }) => sha256)).toEqual(['f'.repeat(64), null]);
    expect(receiptOf({ dataset, files, withheld: null, history, pages: 12 }).read.every(({ sha256 }) => sha256 !== null)).toBe(true);
  });

  test('counts what was written and what is withheld', () => {
    expect(receipt.written).toEqual({ pages: 12, observations: 1, findings: 0, withheldCounts: 1, withheldBases: 0 });
  });

  test('says both on its page, in words', () => {
    const view = buildReceipt(createContext(dataset, 'vi', paths.receipt), receipt);
    expect(view.table.rows).toHaveLength(2);
    expect(view.table.rows[1]?.cells.at(-1)).toMatchObject({ missing: true, value: null });
    expect(view.sentences).toHaveLength(3);
    expect(view.more).toBeNull();
  });

  test('names encodings without words of another language', () => {
    const named = (encoding: string) => buildReceipt(createContext(dataset, 'vi', paths.receipt), receiptOf({ dataset, files: [{ ...file('exports/a.csv'), encoding }], withheld: null, history, pages: 1 })).table.rows[0]?.cells[4]?.text;
    expect(['utf-8 with BOM', 'utf-8 without BOM', 'TCVN3 (ABC) in windows-1252 bytes', 'windows-1258'].map(named)).toEqual(['utf-8', 'utf-8', 'TCVN3 (ABC)', 'windows-1258']);
  });

  test('lists so many files as a page holds, and tells how many more there are', () => {
    const many = receiptOf({ dataset, files: Array.from({ length: 4_000 }, (_, index) => file(`exports/${index}.csv`)), withheld: null, history, pages: 12 });
    const view = buildReceipt(createContext(dataset, 'en', paths.receipt), many);
    expect(view.table.rows.length).toBe(200);
    expect(view.more).toContain('3,800');
  });
});
