import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/dataset/observation.ts';
import { classCount, exclusiveClasses } from '../../src/measures/classes.ts';
import { category, ladder, observation } from '../dataset/make.ts';

const NEW = ladder('new');
/** The ladder until 2017: four words that exclude one another. */
const OLD = [category('old', 'clean', 1), category('old', 'well', 2), category('old', 'completed', 3), category('old', 'weak', 4)];

type Printed = Readonly<Record<string, readonly [value: number | null, denominator: number | null, percent?: number]>>;

function figures(printed: Printed): Observation[] {
  return Object.entries(printed).map(([id, [value, denominator, percent]]) => observation({ scheme: 'new', category: id, value, denominator, percentReported: percent ?? null }));
}

function split(printed: Printed, categories = NEW): unknown {
  const found = exclusiveClasses(categories, figures(printed));
  return found === null ? null : [found.total, ...found.classes.map((share) => [share.category.id, share.count, Number(share.percent.toFixed(4)), share.derived])];
}

describe('classes that include one another become classes that exclude one another', () => {
  test('56 good or better of 58, 13 of them excellent: 13, 43, 2, 0', () => {
    // 56 − 13 = 43 are good alone; 13/58 = 22.4138 %, 43/58 = 74.1379 %, 2/58 = 3.4483 %.
    expect(split({ 'good-or-better': [56, 58, 96.5], excellent: [13, null, 23.2], satisfactory: [2, 58], unsatisfactory: [0, 58] })).toEqual([
      58,
      ['excellent', 13, 22.4138, false],
      ['good', 43, 74.1379, true],
      ['satisfactory', 2, 3.4483, false],
      ['unsatisfactory', 0, 0, false],
    ]);
  });

  test('in whatever order the figures come', () => {
    const ordered = split({ excellent: [13, 58], 'good-or-better': [56, 58], satisfactory: [2, 58], unsatisfactory: [0, 58] });
    expect(split({ unsatisfactory: [0, 58], satisfactory: [2, 58], 'good-or-better': [56, 58], excellent: [13, 58] })).toEqual(ordered);
  });

  test('over two levels: of 58 satisfactory or better 56 are good or better, of these 13 excellent', () => {
    // 58 − 56 = 2 are satisfactory alone, 56 − 13 = 43 good alone.
    expect(split({ 'satisfactory-or-better': [58, 60], 'good-or-better': [56, 60], excellent: [13, 60], unsatisfactory: [2, 60] })).toEqual([
      60,
      ['excellent', 13, 21.6667, false],
      ['good', 43, 71.6667, true],
      ['satisfactory', 2, 3.3333, true],
      ['unsatisfactory', 2, 3.3333, false],
    ]);
  });

  test('the best class may be the difference as well: 56 − 43 = 13', () => {
    expect(split({ 'good-or-better': [56, 58], good: [43, 58], satisfactory: [2, 58], unsatisfactory: [0, 58] })).toEqual([
      58,
      ['excellent', 13, 22.4138, true],
      ['good', 43, 74.1379, false],
      ['satisfactory', 2, 3.4483, false],
      ['unsatisfactory', 0, 0, false],
    ]);
  });

  test('exclusive words stay as they are', () => {
    expect(split({ clean: [24, 58], well: [29, 58], completed: [4, 58], weak: [1, 58] }, OLD)).toEqual([
      58,
      ['clean', 24, 41.3793, false],
      ['well', 29, 50, false],
      ['completed', 4, 6.8966, false],
      ['weak', 1, 1.7241, false],
    ]);
  });

  test('a container none of whose parts is told stands for itself', () => {
    expect(split({ 'good-or-better': [29, 58], satisfactory: [29, 58], unsatisfactory: [0, 58] })).toEqual([58, ['good-or-better', 29, 50, false], ['satisfactory', 29, 50, false], ['unsatisfactory', 0, 0, false]]);
  });
});

describe('classes are not drawn', () => {
  test.each([
    ['where a class is missing', { 'good-or-better': [56, 58], excellent: [13, 58], satisfactory: [2, 58] }],
    ['where the words of the old ladder are not all told', { clean: [24, 58] }],
    ['where two parts of a container are missing', { 'satisfactory-or-better': [58, 60], excellent: [13, 60], unsatisfactory: [2, 60] }],
    ['where the parts do not add up to the whole', { 'good-or-better': [56, 58], excellent: [13, 58], satisfactory: [1, 58], unsatisfactory: [0, 58] }],
    ['where the parts exceed the whole', { excellent: [13, 58], good: [44, 58], satisfactory: [2, 58], unsatisfactory: [0, 58] }],
    ['where a part exceeds its container', { 'good-or-better': [12, 58], excellent: [13, 58], satisfactory: [46, 58], unsatisfactory: [0, 58] }],
    ['where neither a base nor a share is told', { excellent: [13, null], good: [43, null], satisfactory: [2, null], unsatisfactory: [0, null] }],
    ['over an empty base', { excellent: [0, 0], good: [0, 0], satisfactory: [0, 0], unsatisfactory: [0, 0] }],
    ['without any figure', {}],
  ] satisfies readonly (readonly [string, Printed])[])('%s', (_, printed) => {
    expect(split(printed)).toBeNull();
    expect(split(printed, OLD)).toBeNull();
  });
});

describe('shares alone', () => {
  test('make classes where they sum to 100', () => {
    // 94.8 − 31 = 63.8
    expect(split({ 'good-or-better': [null, null, 94.8], excellent: [null, null, 31], satisfactory: [null, null, 5.2], unsatisfactory: [null, null, 0] })).toEqual([
      null,
      ['excellent', null, 31, false],
      ['good', null, 63.8, true],
      ['satisfactory', null, 5.2, false],
      ['unsatisfactory', null, 0, false],
    ]);
  });

  test.each([
    [[12.6, 81.9, 5.1, 0.4], true],
    [[12.5, 81.9, 5.1, 0.3], true],
    [[12.7, 82, 5.1, 0.4], true],
    [[12.5, 81.8, 5.1, 0.3], false],
    [[12.7, 82, 5.2, 0.4], false],
    [[12, 80, 5, 1], false],
  ])('%j, off by rounding at most: %s', ([excellent = 0, good = 0, satisfactory = 0, unsatisfactory = 0], drawn) => {
    const found = split({ excellent: [null, null, excellent], good: [null, null, good], satisfactory: [null, null, satisfactory], unsatisfactory: [null, null, unsatisfactory] });
    expect(found !== null).toBe(drawn);
  });
});

describe('the count of a class that is not printed', () => {
  const printed = figures({ 'good-or-better': [56, 58], excellent: [13, null], satisfactory: [2, 58], unsatisfactory: [0, 58] });

  test.each([
    // 13 + 43 + 2 = 58 of 58
    ['satisfactory-or-better', 58],
    ['good-or-better', 56],
    ['good', 43],
    ['unsatisfactory', 0],
  ])('%s is the sum of those within it: %i of 58', (id, value) => {
    expect(classCount(id, NEW, printed)).toEqual({ value, denominator: 58 });
  });

  test('is not known where a class is missing, or where only shares are told', () => {
    expect(classCount('satisfactory-or-better', NEW, printed.slice(0, 3))).toBeNull();
    expect(classCount('satisfactory-or-better', NEW, figures({ excellent: [null, null, 31], good: [null, null, 64], satisfactory: [null, null, 5], unsatisfactory: [null, null, 0] }))).toBeNull();
  });
});
