import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { dealt, folderOf, forgetPart, joinParts, keepLedger, parsePart, strangeParts } from '../../scripts/parts.ts';
import { LinkLedger } from '../../src/laws/link-ledger.ts';

test.each([['1/1', { number: 1, of: 1 }], ['2/8', { number: 2, of: 8 }], ['8/8', { number: 8, of: 8 }], ['0/8', null], ['9/8', null], ['2', null], ['2/', null], ['-1/8', null], ['1.5/8', null], ['a/b', null], ['', null]])('"%s" is the part %j', (text, part) => {
  expect(parsePart(text)).toEqual(part);
});

test.each([1, 2, 3, 8, 20])('%i parts hold every item once, in the order of the whole', (of) => {
  const all = Array.from({ length: 13 }, (_, index) => index);
  const parts = Array.from({ length: of }, (_, index) => dealt(all, { number: index + 1, of }));
  expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
  expect(parts.every((part) => part.every((item, index) => index === 0 || item > (part[index - 1] ?? 0)))).toBe(true);
});

test('the links of one part meet the places of another, and a lost one is lost in the whole', () => {
  const [one, other, lost] = [new LinkLedger(), new LinkLedger(), new LinkLedger()];
  one.add({ path: 'index.html', html: '<a href="a/#x">x</a>' });
  other.add({ path: 'a/index.html', html: '<h2 id="x">x</h2><a href="../index.html">x</a>' });
  lost.add({ path: 'a/index.html', html: '<a href="../b/">x</a>' });
  const files = ['index.html', 'a/index.html'];
  expect([one, other].map((ledger) => ledger.isWhole(files))).toEqual([false, true]);
  const whole = new LinkLedger();
  for (const ledger of [one, other]) whole.merge(ledger.bytes());
  expect(whole.isWhole(files)).toBe(true);
  whole.merge(lost.bytes());
  expect(whole.isWhole(files)).toBe(false);
});

test.each([['https://example.com/'], ['/index.html'], ['../../index.html']])('a link to "%s" is outside', (href) => {
  const ledger = new LinkLedger();
  ledger.add({ path: 'a/index.html', html: `<a href="${href}">x</a>` });
  expect(ledger.isWhole(['index.html', 'a/index.html'])).toBe(false);
});

test('a part that is begun again is none until it is whole; who joins leaves the parts as they are, to be joined again', () => {
  const base = mkdtempSync(join(tmpdir(), 'thuoc-do-parts-'));
  try {
    const out = join(base, 'dist');
    const parts = [1, 2].map((number) => ({ number, of: 2 }));
    for (const part of parts) {
      mkdirSync(folderOf(out, part), { recursive: true });
      writeFileSync(join(folderOf(out, part), 'both.css'), 'of both');
      writeFileSync(join(folderOf(out, part), `${part.number}.html`), 'of one');
      keepLedger(out, part, new LinkLedger(), 'public 1');
    }
    for (const folder of ['first', 'second'].map((name) => join(base, name))) {
      joinParts(out, 2, folder, new LinkLedger());
      expect(listFiles(folder)).toEqual(['1.html', '2.html', 'both.css']);
      expect(readFileSync(join(folder, '2.html'), 'utf8')).toBe('of one');
    }
    expect(strangeParts(out, 2, 'public 1')).toEqual([]);
    expect(strangeParts(out, 2, 'public 2')).toEqual(parts);
    forgetPart(out, { number: 2, of: 2 });
    expect(strangeParts(out, 2, 'public 1')).toEqual([{ number: 2, of: 2 }]);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
