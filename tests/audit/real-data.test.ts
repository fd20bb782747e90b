import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditDataset } from '../../src/audit/audit.ts';
import { describeFinding } from '../../src/audit/describe.ts';
import { loadData } from '../../src/dataset/load.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';

/** What two careful readers with a calculator find in the three reports, and nothing else. */
const { dataset } = loadData(join(import.meta.dirname, '../../data'));
const findings = auditDataset(dataset);
const found = (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ unit, indicator, category, period, reason }) => [unit, indicator, category ?? '', period, reason].join(' '));

describe('the audit of the reports finds', () => {
  test('shares that their count and base do not give, with the likeliest reason', () => {
    expect(found('percent-mismatch')).toEqual([
      'tay-son organisation-classification excellent 2021 class-base', // 13/56 = 23,2; 13/58 = 22,4
      'nam-tra-my village-branch-classification good-or-better 2020 no-count', // 32/35 = 91,4; 33/35 = 94,3; printed 93
      'nam-tra-my member-composition ethnic-minority 2010 joint-count', // 747/1046 = 71,41; printed 55,99 = 1032/1843
      'nam-tra-my member-composition youth-union 2010 joint-near', // 462/1843 = 25,06
      'nam-tra-my member-composition university-or-higher 2010 joint-near', // 255/1843 = 13,83
      'nam-tra-my member-composition intermediate-theory-or-higher 2010 joint-near', // 395/1843 = 21,43
      'tay-son committee-members-by-qualification intermediate 2023 remainder', // 6/323 = 1,86; 100 - 97,5 - 0,61 = 1,89
      'tay-son committee-members-by-political-theory advanced 2023 sum-base', // 59/333 = 17,71
      'tay-son committee-members-by-political-theory intermediate 2023 sum-base', // 266/333 = 79,8
      'tay-son committee-members-by-political-theory elementary 2023 sum-base', // 8/333 = 2,40; 8/323 = 2,48
      'tay-son commune-staff-by-qualification elementary 2023 remainder', // 2/295 = 0,68; 100 - 89,83 - 1,01 - 8,47 = 0,69
      'kon-tum commune-staff-standardised professional 2017-12 joint', // 1788/2049 = 87,26; 1788/3699 = 48,34
      'kon-tum commune-staff-standardised political-theory 2017-12 joint', // 1253/3699 = 33,87
    ]);
  });

  test('eight shares that are cut off', () => {
    expect(found('percent-truncated')).toEqual([
      'tay-son organisation-classification good-or-better 2021 cut', // 96,55 as 96,5
      'nam-tra-my village-branch-classification tsvm 2011 cut', // 53,488 as 53,48
      'nam-tra-my village-branch-classification excellent 2020 cut', // 31,429 as 31,42
      'tay-son member-classification unsatisfactory 2021 cut', // 0,389 as 0,38
      'nam-tra-my member-composition youth-union 2020 cut', // 27,376 as 27,37
      'tay-son committee-members-by-qualification college 2023 cut', // 0,619 as 0,61
      'tay-son commune-staff-by-qualification college 2023 cut', // 1,017 as 1,01
      'tay-son members-briefed  2021 cut', // 97,686 as 97,68
    ]);
  });

  test.each([
    ['base-unstated', ['tay-son admissions-to-all-members  2021 range', 'tay-son admissions-to-all-members  2022 range']],
    // Over 56 in 2021 and over 58 in 2022; 43 village branches, then 35.
    ['base-change', ['tay-son organisation-classification excellent 2022 class', 'nam-tra-my village-branch-classification excellent 2020 declared']],
    // 192 + 199 + 68 = 459 against 444; 59 + 266 + 8 = 333 against 323.
    ['total-mismatch', ['tay-son admissions  2021/2023 years', 'tay-son committee-members-by-political-theory advanced 2023 over']],
    ['change-mismatch', [
      'nam-tra-my village-branch-classification-change excellent 2015/2020 across-schemes',
      'nam-tra-my member-composition-change ethnic-minority 2010/2020 printed', // 37,87 printed, 22,45 by counts
      'nam-tra-my member-composition-change youth-union 2010/2020 printed-reversed', // 2,31 printed, -16,79 by counts
      'nam-tra-my member-composition-change university-or-higher 2010/2020 printed',
      'nam-tra-my member-composition-change intermediate-theory-or-higher 2010/2020 printed-reversed',
      'kon-tum grassroots-organisations-change grassroots-committee 2008/2017-12 no-start', // 186/139 = +33,81, printed 33,84
      'kon-tum grassroots-organisations-change grassroots-branch 2008/2017-12 no-start', // 511/426 = +19,95, printed 19,91
    ]],
    ['conflict', ['nam-tra-my village-branch-classification excellent 2020 shares']], // 11/35 = 31,42 % against 20 %
    ['scheme-break', ['nam-tra-my organisation-classification tsvm 2020 too-late', 'nam-tra-my village-branch-classification excellent 2020 schemes']],
    ['cap-exceeded', ['tay-son organisation-classification excellent 2021 count', 'tay-son organisation-classification excellent 2022 count']], // 13/56 and 18/55
    ['part-exceeds-whole', []], ['nested-category', []], ['jump', []],
  ])('%s', (rule, expected) => {
    expect(found(rule)).toEqual(expected);
  });

  test('nothing else', () => {
    expect(findings).toHaveLength(39);
  });
});

describe('every finding of the reports', () => {
  test.each(LANGUAGES)('reads as sentences in "%s"', (lang) => {
    for (const finding of findings) {
      const { title, explanation } = describeFinding(finding, dataset, lang);
      expect(`${title} ${explanation}`).not.toMatch(/[{}]|undefined|NaN|null/);
      expect(explanation).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(explanation).not.toMatch(/sai quy định|lỗi|error|wrong|invalid/i);
      expect(explanation.length).toBeGreaterThan(60);
    }
  });

  test('stands beside a figure that is there, and says which base fits', () => {
    const keys = new Set([...dataset.observations].map(({ key }) => key));
    expect(findings.filter(({ observations }) => observations.length === 0 || observations.some((key) => !keys.has(key)))).toEqual([]);
    const excellent = findings.find(({ rule, indicator }) => rule === 'percent-mismatch' && indicator === 'organisation-classification');
    expect(excellent === undefined ? '' : describeFinding(excellent, dataset, 'vi').explanation).toBe('Báo cáo in 23,2% cho 13 mà không nêu tính trên số nào; tính trên 58 thì ra 22,41%. Tỷ lệ in ra đúng khi tính trên 56, là số “Hoàn thành tốt nhiệm vụ trở lên”, nên có lẽ mẫu số là số này.');
  });
});
