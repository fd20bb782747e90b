import { expect, test } from 'vitest';
import { MOST_SENT, overweight } from '../../scripts/page-weight.ts';
import { Seeded } from '../text/seeded.ts';

/** Text that no packing makes much smaller. */
function noise(length: number): string {
  const seeded = new Seeded(7);
  return Array.from({ length }, () => String.fromCharCode(33 + seeded.below(90))).join('');
}

test('a page may be long as long as little is sent', () => {
  expect(overweight({ path: 'a/index.html', html: '<p>Một dòng</p>'.repeat(50_000) })).toEqual([]);
});

test('a page that is too heavy as it is sent is named, with its weight', () => {
  const [told, ...others] = overweight({ path: 'a/index.html', html: noise(2 * MOST_SENT) });
  expect(told).toMatch(/^a\/index\.html: (?:4|5)\d\.\d kB as it is sent, more than 30$/);
  expect(others).toEqual([]);
});

test('letters of several bytes are weighed as bytes', () => {
  const seeded = new Seeded(9);
  const html = Array.from({ length: 14_000 }, () => String.fromCodePoint(0x4e00 + seeded.below(20_000))).join('');
  expect(overweight({ path: 'b/index.html', html })).toHaveLength(1);
});
