import { expect, test } from 'vitest';
import english from '../../src/i18n/findings.en.json' with { type: 'json' };
import vietnamese from '../../src/i18n/findings.vi.json' with { type: 'json' };
import { RULES } from '../../src/audit/finding.ts';
import { describeFinding } from '../../src/audit/describe.ts';
import { datasetOf } from '../dataset/make.ts';
import { audit, CATALOGUE, figure } from './invented.ts';

type Key = keyof typeof vietnamese;
const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

test('both languages have the same sentences with the same places, and every rule has a title', () => {
  expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
  for (const key of Object.keys(vietnamese) as Key[]) expect([key, places(english[key])]).toEqual([key, places(vietnamese[key])]);
  expect(RULES.filter((rule) => !(`${rule}.title` in vietnamese))).toEqual([]);
});

test('numbers are those of the language, and a share over another base says whose it is', () => {
  const figures = [figure({ indicator: 'traits', category: 'female', value: 747, denominator: 1046, percentReported: 55.99, percentDecimals: 2 })];
  const [found] = audit(figures);
  const dataset = datasetOf(CATALOGUE, figures);
  if (found === undefined) throw new Error('nothing found');
  expect(describeFinding(found, dataset, 'vi')).toEqual({ title: 'Tỷ lệ in khác tỷ lệ tính lại: traits vi, female vi (unit vi, 2021)', explanation: 'Báo cáo in 55,99% cho 747 trên 1.046; tính lại thì 747/1.046 là 71,41%. Tỷ lệ in chỉ ra đúng khi mẫu số là 1.334; trong dữ liệu của đơn vị chưa có số này.' });
  expect(describeFinding(found, dataset, 'en').explanation).toContain('55.99% for 747 of 1,046');
});

test('a sentence that is not there is a fault of the program', () => {
  const figures = [figure({ indicator: 'village-share', value: 36, denominator: 35 })];
  const [found] = audit(figures);
  if (found === undefined) throw new Error('nothing found');
  expect(() => describeFinding({ ...found, reason: 'no-such-reason' }, datasetOf(CATALOGUE, figures), 'vi')).toThrow('no-such-reason');
});
