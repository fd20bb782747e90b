import { describe, expect, test } from 'vitest';
import { assessAll, assessmentOf, targetSummary, targetTable } from '../../src/views/targets.ts';
import { target } from '../dataset/make.ts';
import { contextOf, contextWith, grade } from './small.ts';
import { leftovers, rowOf } from './texts.ts';

const ctx = contextOf('vi', '/chu-de/targets/');
const all = assessAll(ctx, ctx.dataset.catalogue.targets);

describe('the table of targets', () => {
  const table = targetTable(ctx, 'chỉ tiêu', all, true);

  test('has a row for every target and period, in the order of the catalogue', () => {
    expect(all.map((assessment) => [assessment.target.indicator, assessment.target.category, assessment.period, assessment.state])).toEqual([
      ['grades', 'good-or-better', '2021', 'reached'],
      ['grades', 'good-or-better', '2022', 'reached'],
      ['grades', 'excellent', '2021', 'not-reached'],
      ['grades', 'excellent', '2022', 'not-reached'],
      ['silent', null, '2020/2025', 'not-assessable'],
    ]);
    expect(table.rows).toHaveLength(5);
  });

  test('tells target, result and state in words', () => {
    // 56/58 = 96,6 %; 13/56 = 23,2 %, 16,8 points under 40 %
    expect(rowOf(table, 0)).toEqual({
      indicator: 'Xếp loại tổ chức | hoàn thành tốt nhiệm vụ trở lên', unit: 'Huyện Sao Mai', target: `>\u00a080% | ${ctx.t('target.applies.yearly', { period: '2020–2025' })}`, period: '2021',
      result: '96,6% | 56/58', state: ctx.t('target.reached'), source: 'mục\u00a0II.1 | 03-CTr/HU',
    });
    expect(rowOf(table, 2)).toMatchObject({ result: '23,2%', state: ctx.t('target.short', { gap: ctx.t('unit.points', { value: '16,8' }) }) });
  });

  test('says in words what is not known', () => {
    expect(rowOf(table, 4)).toMatchObject({ target: `≥\u00a05.000 đảng viên | ${ctx.t('target.applies.yearly', { period: '2020–2025' })}`, period: ctx.t('state.noPeriod'), result: ctx.t('state.x'), state: ctx.t('target.no-observation') });
    expect(leftovers(table)).toEqual([]);
  });

  test('names the class alone where all rows are of one indicator', () => {
    expect(targetTable(ctx, 'chỉ tiêu', all.slice(0, 1), false).columns[0]?.key).toBe('category');
    expect(rowOf(targetTable(ctx, 'chỉ tiêu', all.slice(0, 1), false), 0)['category']).toBe('Hoàn thành tốt nhiệm vụ trở lên');
  });

  test('links unit, indicator and source', () => {
    expect(table.rows[0]?.cells.flatMap(({ href }) => href ?? [])).toEqual(['../../chi-so/grades/', '../../don-vi/sao-mai/', '../../nguon/report/']);
  });
});

describe('a result close to its target', () => {
  // The target and the count of 10 000 that comes close to it.
  test.each([
    [396, 4, '3,96%'],
    [404, 4, '4,04%'],
    [400, 4, '4,0%'],
    [320, 4, '3,2%'],
  ])('%i of 10 000 against %d % is shown as %s', (value, wanted, text) => {
    const near = contextWith([grade('2022', 'good-or-better', value, 10000)], 'vi', '/', { targets: [target({ indicator: 'grades', category: 'good-or-better', unit: 'sao-mai', operator: '>', value: wanted, base: 'organisation', source: 'report' })] });
    expect(rowOf(targetTable(near, 't', assessAll(near, near.dataset.catalogue.targets), true), 0)['result']?.split(' | ')[0]).toBe(text);
  });

  test('never looks as if it were the target itself: 21 418 of 26 773 is under 80 %', () => {
    const near = contextWith([grade('2022', 'good-or-better', 21418, 26773)], 'vi', '/', { targets: [target({ indicator: 'grades', category: 'good-or-better', unit: 'sao-mai', operator: '>=', value: 80, base: 'organisation', source: 'report' })] });
    const row = rowOf(targetTable(near, 't', assessAll(near, near.dataset.catalogue.targets), true), 0);
    expect(row['state']).not.toBe(near.t('target.reached'));
    expect(row['result']).toMatch(/^79,99/);
  });
});

describe('a figure is held against the target', () => {
  test('of its own unit, indicator and category, at its own period', () => {
    expect(assessmentOf(ctx, grade('2022', 'good-or-better', 55, 58))).toMatchObject({ period: '2022', state: 'reached' });
  });

  test('and cannot be where the target speaks of other periods', () => {
    expect(assessmentOf(ctx, grade('2023-H1', 'good-or-better', 55, 58))).toMatchObject({ state: 'not-assessable', reason: 'other-period', observed: null });
  });

  test('cannot be assessed for the reason of its own period: here the base of the target is not told', () => {
    const excellent = grade('2021', 'excellent', 13, null);
    expect(assessmentOf(contextWith([excellent]), excellent)).toMatchObject({ period: '2021', state: 'not-assessable', reason: 'no-base' });
  });

  test.each([
    ['another unit', { unit: 'dong-khe' }],
    ['another class', { category: 'good' }],
    ['another indicator', { indicator: 'members', category: null }],
  ])('never of %s', (_, other) => {
    expect(assessmentOf(ctx, { ...grade('2022', 'good-or-better', 55, 58), ...other })).toBeNull();
  });
});

test('the summary counts every target once, at its newest period', () => {
  expect(targetSummary(ctx, all)).toBe(ctx.t('target.summary', { total: '3', reached: '1', notReached: '1', notAssessable: '1' }));
  expect(targetSummary(ctx, [])).toBe(ctx.t('target.summary', { total: '0', reached: '0', notReached: '0', notAssessable: '0' }));
});
