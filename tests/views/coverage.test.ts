import { describe, expect, test } from 'vitest';
import { indicatorCount, reportingUnits, unitCoverage, unitsWithReport } from '../../src/views/coverage.ts';
import { source } from '../dataset/make.ts';
import { contextOf, contextWith, figure } from './small.ts';

const ctx = contextOf();
const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

describe('who reports', () => {
  test('are the units with figures, those with most indicators first', () => {
    expect(ids(reportingUnits(ctx))).toEqual(['sao-mai', 'dong-khe']);
    expect(['sao-mai', 'dong-khe', 'mai-hoa'].map((id) => indicatorCount(ctx, id))).toEqual([7, 4, 0]);
  });

  test('counts indicators and not figures', () => {
    const many = contextWith([figure({ indicator: 'members', period: '2020', value: 1 }), figure({ indicator: 'members', period: '2021', value: 2 })]);
    expect(indicatorCount(many, 'sao-mai')).toBe(1);
  });

  test('with a report of their own are those that a source is of, and that have figures', () => {
    const one = contextWith([figure({ indicator: 'members', value: 1 }), figure({ indicator: 'members', unit: 'mai-hoa', value: 2 })], 'vi', '/', { sources: [source('report', { unit: 'sao-mai' }), source('empty', { unit: 'dong-khe', line: 3 })] });
    expect([ids(reportingUnits(one)), ids(unitsWithReport(one))]).toEqual([['sao-mai', 'mai-hoa'], ['sao-mai']]);
  });
});

describe('what a unit covers', () => {
  test('is told by indicators, figures and years', () => {
    expect(unitCoverage(ctx, 'dong-khe')).toBe(ctx.t('unit.coverage', { indicators: '4', observations: '5', periods: '2018–2022' }));
  });

  test('of one period is told by that period', () => {
    const one = contextWith([figure({ indicator: 'members', period: '2023-H1', value: 1 }), figure({ indicator: 'warnings', period: '2023-H1', value: 1 })]);
    expect(unitCoverage(one, 'sao-mai')).toBe(one.t('unit.coverage', { indicators: '2', observations: '2', periods: '6 tháng đầu năm 2023' }));
  });

  test('is told as nothing where there are no figures', () => {
    expect(unitCoverage(ctx, 'mai-hoa')).toBe(ctx.t('unit.noFigures'));
  });
});
