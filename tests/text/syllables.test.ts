import { describe, expect, test } from 'vitest';
import { plausibility } from '../../src/text/plausibility.ts';
import { isSyllable } from '../../src/text/syllables.ts';

describe('a possible syllable is onset, rime and one tone', () => {
  test.each(['huyện', 'ủy', 'đảng', 'nghiệp', 'giữ', 'quốc', 'thuỷ', 'được', 'ý', 'gìn', 'khuynh'])('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  test.each(['huyáº', 'tæng', 'ñaûng', '®¶ng', 'ệệ', 'đtđ', 'nghiệpp'])('%s is none', (word) => expect(isSyllable(word)).toBe(false));
});

test('only words that need an encoding are counted, and lone signs are not', () => {
  expect(plausibility('Kon Tum 2018; Tây Sơn – 30° −5; TNCS')).toEqual({ good: 2, bad: 0, score: 2 });
});
