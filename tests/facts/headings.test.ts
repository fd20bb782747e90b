import { describe, expect, test } from 'vitest';
import { readHeading } from '../../src/facts/headings.ts';

describe('the headings of the templates are known', () => {
  test.each([
    ['Đơn vị', 'unit'], ['Kỳ', 'period'], ['Chỉ số', 'indicator'], ['Tên chỉ số', 'indicator'], ['Phân loại', 'category'], ['Số lượng', 'value'], ['Mẫu số', 'denominator'],
    ['Tỷ lệ (%)', 'percent'], ['ĐVT', 'measure'], ['Trạng thái', 'status'], ['Nguồn', 'source'], ['Vị trí', 'locator'], ['Ghi chú', 'noteVi'], ['TT', 'index'], ['Nội dung', 'label'],
  ])('%s is %s', (heading, role) => {
    expect(readHeading(heading).role).toBe(role);
  });

  test('a longer name with "chỉ số" in it is the file’s own', () => {
    expect(readHeading('Chỉ số cải cách hành chính').role).toBeNull();
  });
});
