import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { addressesIn, matches } from '../publish/addresses.ts';
import { sites } from './sites.ts';

const described = addressesIn(readFileSync(resolve(import.meta.dirname, '../../docs/data-api.md'), 'utf8'));

describe.each(sites)('below /data/ the %s site', (_, { out }) => {
  const files = listFiles(join(out, 'data')).map((path) => `data/${path}`);

  test('has the addresses that docs/data-api.md describes, all of them and no other', () => {
    expect(files.filter((path) => !described.some((address) => matches(address, path)))).toEqual([]);
    expect(described.filter((address) => !files.some((path) => matches(address, path)))).toEqual([]);
  });

  test('has in the archive the bytes that stand beside it', () => {
    const entries = Object.entries(unzipSync(readFileSync(join(out, 'data/tat-ca.zip'))));
    const beside = entries.filter(([name]) => files.includes(`data/${name}`));
    expect(beside.filter(([name, bytes]) => !readFileSync(join(out, 'data', name)).equals(Buffer.from(bytes))).map(([name]) => name)).toEqual([]);
    expect(entries.map(([name]) => name).filter((name) => !files.includes(`data/${name}`))).toEqual(['DOC-TRUOC.txt', 'README.txt', 'states.csv']);
  });
});
