import { describe, expect, test } from 'vitest';
import { canonical, fold, sameText, unifySigns } from '../../src/text/fold.ts';

describe('two spellings of one name are the same', () => {
  test.each([
    ['Huyện uỷ Nam Trà My', 'HUYỆN ỦY NAM TRÀ MY'],
    ['Huyện  ủy Nam Trà My ', 'Huyện ủy Nam Trà My'],
    ['Huyện ủy Nam Trà My\u200b', 'Huyện ủy\u00a0Nam Trà My'],
    ['Ðảng viên', 'Đảng viên'],
    ['Huyện Ia H’Drai', "Huyện Ia H'Drai"],
    ['hoà', 'hòa'], ['khoẻ', 'khỏe'], ['uỷ', 'ủy'], ['loà', 'lòa'],
    ['Tổ chức cơ sở đảng'.normalize('NFD'), 'Tổ chức cơ sở đảng'],
    ['2008–2017', '2008-2017'],
    ['“TSVM”', '"TSVM"'],
  ])('%s = %s', (a, b) => expect(sameText(a, b)).toBe(true));

  test.each([
    ['Bình Định', 'Bình Đinh'], ['má', 'mạ'], ['đa', 'da'], ['quý', 'quy'], ['hòan', 'hoàn'],
  ])('%s ≠ %s', (a, b) => expect(sameText(a, b)).toBe(false));

  test('a tone after qu stays where it is', () => expect(canonical('Quý')).toBe('quý'));
});

describe('folding for the search takes every accent away', () => {
  test.each([
    ['Đảng bộ huyện Tây Sơn', 'dang bo huyen tay son'],
    ['Ia H’Drai', "ia h'drai"],
    ['ĐĂK TÔ', 'dak to'],
    ['uỷ  ban', 'uy ban'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});

test('signs are unified, letters and case stay', () => expect(unifySigns(' “Huyện  Ủy” – Đ')).toBe('"Huyện Ủy" - Đ'));
