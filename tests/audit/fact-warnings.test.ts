import { describe, expect, test } from 'vitest';
import { factWarnings } from '../../src/audit/read/fact-warnings.ts';
import { readText } from '../facts/read.ts';

const HEADER = 'Đơn vị;Năm;Chỉ tiêu;Phân loại;Kết quả;Tỷ lệ (%)\n';
/** The codes and lines of the warnings over a text: with the headings above where it has none of its own. */
function warned(text: string, indicator?: string): string[] {
  const { rows, totals } = readText(text.startsWith('TT') ? text : HEADER + text, { unit: 'Huyện A', ...(indicator === undefined ? {} : { indicator }) });
  return factWarnings(rows, totals).map(({ code, line }) => `${code} ${line}`);
}

describe('the audit of one file', () => {
  test.each([
    ['a share that is off by no more than a tenth', 'A;2021;Xếp loại;Tốt;23/43;53,4\n'],
    ['a plan that is exceeded', 'A;2021;Kết nạp so với kế hoạch;;192/187;102,67\n'],
    ['classes that exclude one another', 'A;2021;Xếp loại đảng viên;HTXSNV;30;\nA;2021;Xếp loại đảng viên;HTTNV;40;\n'],
    ['a base that changes every year', 'A;2020;Xếp loại;Tốt;23/43;\nA;2021;Xếp loại;Tốt;23/50;\nA;2022;Xếp loại;Tốt;23/60;\n'],
    ['older words of the older years', 'A;2016;Xếp loại;TSVM;8/43;\nA;2017;Xếp loại;HTTNV;9/43;\n'],
    ['a part that belongs to another total', 'A;2021;Tổng số đảng viên;;1000;\nA;2021;Số thôn;;5;50\n'],
  ])('says nothing of %s', (_, text) => {
    expect(warned(text)).toEqual([]);
  });

  test.each([
    ['a share far off', 'A;2021;Xếp loại;Tốt;23/43;63,4\n', ['percent-mismatch 2']],
    ['a share of a total row of the same words', 'A;2021;Tổng số đảng viên;;1000;\nA;2021;Đảng viên nữ;;300;40\n', ['percent-mismatch 3']],
    ['words before their time', 'A;2015;Xếp loại;HTXSNV;8/43;\n', ['scheme-break 2']],
    ['too many excellent organisations', 'A;2021;Xếp loại tổ chức cơ sở đảng;HTXSNV;20;\nA;2021;Xếp loại tổ chức cơ sở đảng;Hoàn thành tốt nhiệm vụ trở lên;50;\n', ['cap-exceeded 2']],
  ])('tells %s', (_, text, expected) => {
    expect(warned(text)).toEqual(expected);
  });

  test.each([
    ['that adds up', 30, []],
    ['that does not', 31, ['total-mismatch 4']],
  ])('holds a total row %s against the rows above', (_, total, expected) => {
    expect(warned(`TT;Nội dung;Năm 2021\n1;HTXSNV;10\n2;HTTNV;20\n;Cộng;${total}\n`, 'Xếp loại đảng viên')).toEqual(expected);
  });

  test('takes a total row of 100 % for the base of the shares above it', () => {
    const table = (percent: string) => `TT;Nội dung;Số lượng;Tỷ lệ (%)\n1;HTXSNV;10;${percent}\n2;HTTNV;30;75,0\n;Cộng;40;100\n`;
    const { rows, totals } = readText(table('35,0'), { unit: 'Huyện A', indicator: 'Xếp loại đảng viên', period: '2021' });
    expect(factWarnings(rows, totals).map(({ code, line }) => [code, line])).toEqual([['percent-mismatch', 2]]);
    const right = readText(table('25,0'), { unit: 'Huyện A', indicator: 'Xếp loại đảng viên', period: '2021' });
    expect(factWarnings(right.rows, right.totals)).toEqual([]);
  });
});
