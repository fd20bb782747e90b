import { describe, expect, test } from 'vitest';
import { roundsToZero, stateOf } from '../../src/measures/state.ts';
import { STATUSES } from '../../src/dataset/observation.ts';
import { observation } from '../dataset/make.ts';

const share = { base: 'member', decimals: 1 };
const count = { base: null, decimals: 0 };

describe('the state of a value', () => {
  test.each(STATUSES)('"%s" is what the document says, whatever the numbers', (status) => {
    expect(stateOf(observation({ status, value: 3, denominator: 5 }), share)).toBe(status);
  });

  test.each([
    ['a share', { value: 56, denominator: 58 }, share, null],
    ['zero of many', { value: 0, denominator: 58 }, share, null],
    ['a count', { value: 0 }, count, null],
    ['a printed share', { percentReported: 20 }, share, null],
    ['a base under 20', { value: 3, denominator: 19 }, share, 'u'],
    ['zero of few', { value: 0, denominator: 19 }, share, 'u'],
    ['a base of 20', { value: 3, denominator: 20 }, share, null],
    ['nothing of nothing', { value: 0, denominator: 0 }, share, 'z'],
    ['a count of an indicator that is a share', { value: 13 }, share, 'z'],
    ['a share that rounds to zero', { value: 1, denominator: 4116 }, share, 'k'],
    ['a printed share that rounds to zero', { percentReported: 0.04 }, share, 'k'],
    ['nothing', {}, count, 'x'],
  ] as const)('%s', (_, parts, indicator, state) => expect(stateOf(observation(parts), indicator)).toBe(state));
});

test.each([[0, 1, false], [0.04, 1, true], [0.05, 1, false], [-0.04, 1, true], [0.4, 0, true], [0.5, 0, false]])('%d with %d decimals rounds to zero: %s', (percent, decimals, rounds) => {
  expect(roundsToZero(percent, decimals)).toBe(rounds);
});
