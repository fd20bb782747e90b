import { describe, expect, test } from 'vitest';
import { formatAsOf, formatPeriod } from '../../src/format/periods.ts';

describe('a period in words', () => {
  test.each([
    ['2021', '2021', '2021'],
    ['2023-H1', '6 tháng đầu năm 2023', 'first half of 2023'],
    ['2023-H2', '6 tháng cuối năm 2023', 'second half of 2023'],
    ['2018-Q1', 'quý I-2018', 'Q1 2018'],
    ['2018-Q2', 'quý II-2018', 'Q2 2018'],
    ['2018-Q3', 'quý III-2018', 'Q3 2018'],
    ['2018-Q4', 'quý IV-2018', 'Q4 2018'],
    ['2017-01', 'tháng 1-2017', 'January 2017'],
    ['2017-12', 'tháng 12-2017', 'December 2017'],
    ['2018-06-19', '19-6-2018', '19 June 2018'],
    ['2021-12-31', '31-12-2021', '31 December 2021'],
    ['2020-01-05', '5-1-2020', '5 January 2020'],
    ['2015/2020', '2015–2020', '2015–2020'],
    ['2021-01/2021-09', 'tháng 1-2021 – tháng 9-2021', 'January 2021 – September 2021'],
    ['2008/2018-06-19', '2008 – 19-6-2018', '2008 – 19 June 2018'],
    ['2020-H1/2021', '6 tháng đầu năm 2020 – 2021', 'first half of 2020 – 2021'],
  ])('%s is "%s", and "%s" in English', (period, vi, en) => {
    expect([formatPeriod(period, 'vi'), formatPeriod(period, 'en')]).toEqual([vi, en]);
  });
});

describe('a period as a stamp in a sentence', () => {
  test.each([
    ['2023', 'năm 2023', '2023'],
    ['2021-09', 'tháng 9-2021', 'September 2021'],
    ['2018-06-19', 'ngày 19-6-2018', '19 June 2018'],
    ['2023-H1', '6 tháng đầu năm 2023', 'first half of 2023'],
    ['2018-Q4', 'quý IV-2018', 'Q4 2018'],
  ])('%s is "%s", and "%s" in English', (period, vi, en) => {
    expect([formatAsOf(period, 'vi'), formatAsOf(period, 'en')]).toEqual([vi, en]);
  });
});
