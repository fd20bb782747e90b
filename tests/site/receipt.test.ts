import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import type { Receipt } from '../../src/views/receipt.ts';

describe.each(inject('sites'))('the receipt of the $name site', ({ data, out }) => {
  const receipt = JSON.parse(readFileSync(join(out, 'data', 'receipt.json'), 'utf8')) as Receipt;

  test('names every file of figures, with the hash of its bytes unless it holds what is withheld', () => {
    expect(receipt.read.map(({ path }) => path)).toEqual(listFiles(join(data, 'exports')).map((path) => `exports/${path}`));
    for (const { path, sha256 } of receipt.read) if (sha256 !== null) expect(sha256).toBe(createHash('sha256').update(readFileSync(join(data, path))).digest('hex'));
    const hidden = receipt.read.filter(({ sha256 }) => sha256 === null).length;
    expect(hidden > 0).toBe(receipt.written.withheldCounts + receipt.written.withheldBases > 0);
  });

  test('counts what was written', () => {
    const [, ...figures] = parseCsv(readFileSync(join(out, 'data', 'observations.csv'), 'utf8'));
    const findings = JSON.parse(readFileSync(join(out, 'data', 'findings.json'), 'utf8')) as readonly unknown[];
    expect(receipt.written).toMatchObject({ pages: listFiles(out).filter((path) => path.endsWith('.html')).length, findings: findings.length, observations: figures.length });
  });

  test('stands on a page as well, in both languages', () => {
    for (const lang of ['', 'en']) {
      const page = readFileSync(join(out, lang, 'bien-nhan', 'index.html'), 'utf8');
      for (const { path } of receipt.read.slice(0, 200)) expect(page).toContain(path.replace(/^exports\//, ''));
      expect(page).toContain(receipt.version.slice(0, 7));
    }
  });
});
