import { describe, expect, test } from 'vitest';
import { localise, paths, relative } from '../../src/views/paths.ts';
import { contextOf } from './small.ts';

test('every page has an address of its own', () => {
  const all = [paths.home, paths.topic('a'), paths.indicator('a'), paths.units, paths.unit('a'), paths.brief('a'), paths.compare, paths.source('a'), paths.source('a', 2), paths.data, paths.changes, paths.guide, paths.check, paths.quality, paths.unitQuality('a'), paths.unitQuality('a', 2)];
  expect(all).toEqual(['/', '/chu-de/a/', '/chi-so/a/', '/don-vi/', '/don-vi/a/', '/don-vi/a/ban-in/', '/so-sanh/', '/nguon/a/', '/nguon/a/2/', '/du-lieu/', '/thay-doi/', '/huong-dan/', '/kiem-tra/', '/chat-luong/', '/chat-luong/a/', '/chat-luong/a/2/']);
});

test.each([
  ['/', '/en/'],
  ['/don-vi/sao-mai/', '/en/don-vi/sao-mai/'],
])('the English twin of %s stands at %s', (path, twin) => {
  expect([localise(path, 'vi'), localise(path, 'en')]).toEqual([path, twin]);
});

describe('an address as seen from a page', () => {
  const cases: readonly (readonly [from: string, to: string, address: string])[] = [
    ['/', '/', './'],
    ['/', '/don-vi/', 'don-vi/'],
    ['/', '/don-vi/sao-mai/', 'don-vi/sao-mai/'],
    ['/', '/data/units.csv', 'data/units.csv'],
    ['/', '/en/', 'en/'],
    ['/', '/#chu-de', '#chu-de'],
    ['/don-vi/', '/', '../'],
    ['/don-vi/', '/don-vi/', './'],
    ['/don-vi/', '/don-vi/sao-mai/', 'sao-mai/'],
    ['/don-vi/', '/chi-so/a/', '../chi-so/a/'],
    ['/don-vi/sao-mai/', '/', '../../'],
    ['/don-vi/sao-mai/', '/don-vi/', '../'],
    ['/don-vi/sao-mai/', '/don-vi/dong-khe/', '../dong-khe/'],
    ['/don-vi/sao-mai/', '/don-vi/sao-mai/ban-in/', 'ban-in/'],
    ['/don-vi/sao-mai/', '/don-vi/sao-mai/#hinh', '#hinh'],
    ['/don-vi/sao-mai/', '/nguon/report/#report-4', '../../nguon/report/#report-4'],
    ['/don-vi/sao-mai/', '/#chu-de', '../../#chu-de'],
    ['/don-vi/sao-mai/', '/data/units/sao-mai.csv', '../../data/units/sao-mai.csv'],
    ['/don-vi/sao-mai/', '/en/don-vi/sao-mai/', '../../en/don-vi/sao-mai/'],
    ['/en/', '/', '../'],
    ['/en/', '/en/#chu-de', '#chu-de'],
    ['/en/don-vi/sao-mai/', '/don-vi/sao-mai/', '../../../don-vi/sao-mai/'],
    ['/en/don-vi/sao-mai/', '/en/chi-so/a/', '../../chi-so/a/'],
    ['/chi-so/don-vi/', '/don-vi/', '../../don-vi/'],
    ['/chi-so/', '/chi-so/chi-so/', 'chi-so/'],
  ];

  test.each(cases)('from %s to %s is %s', (from, to, address) => {
    expect(relative(from, to)).toBe(address);
  });

  test.each(cases)('from %s leads a browser to %s, under any path', (from, to, address) => {
    for (const base of ['http://h', 'http://h/a/b']) expect(new URL(address, base + from).href).toBe(base + to);
  });
});

describe('a context links', () => {
  test('pages within the language, and files outside of it', () => {
    const ctx = contextOf('en', '/don-vi/sao-mai/');
    expect([ctx.link('/chi-so/a/'), ctx.file('/data/units.csv')]).toEqual(['../../chi-so/a/', '../../../data/units.csv']);
    const vi = contextOf('vi', '/don-vi/sao-mai/');
    expect([vi.link('/chi-so/a/'), vi.file('/data/units.csv')]).toEqual(['../../chi-so/a/', '../../data/units.csv']);
  });
});
