import { describe, expect, test } from 'vitest';
import { searchEntries } from '../../src/publish/search.ts';
import { contextOf, DATASET } from '../views/small.ts';

describe('what can be found', () => {
  test.each(['vi', 'en'] as const)('in "%s" are all units, topics, indicators and sources, each under its address from the root', (lang) => {
    const { units, topics, indicators, sources } = DATASET.catalogue;
    const prefix = lang === 'vi' ? '' : 'en/';
    const wanted = [...[...units.keys()].map((id) => `don-vi/${id}/`), ...[...topics.keys()].map((id) => `chu-de/${id}/`), ...[...indicators.keys()].map((id) => `chi-so/${id}/`), ...[...sources.keys()].map((id) => `nguon/${id}/`)];
    expect(searchEntries(DATASET, lang).map(({ path }) => path)).toEqual(wanted.map((path) => prefix + path));
  });

  test('has the name of the language, other names, and the kind', () => {
    const find = (lang: 'vi' | 'en', path: string) => searchEntries(DATASET, lang).find((entry) => entry.path.endsWith(path));
    const [vi, en] = [contextOf('vi'), contextOf('en')];
    expect(find('vi', 'don-vi/sao-mai/')).toEqual({ name: 'Huyện Sao Mai', also: 'Huyện ủy Sao Mai 021', kind: vi.t('search.unit'), path: 'don-vi/sao-mai/' });
    expect(find('en', 'don-vi/sao-mai/')).toMatchObject({ name: 'Sao Mai District', kind: en.t('search.unit') });
    expect(find('vi', 'nguon/review/')).toMatchObject({ name: 'Báo cáo tổng kết', also: '303-BC/HU', kind: vi.t('search.source') });
    expect(find('vi', 'chi-so/members/')).toMatchObject({ name: 'Số đảng viên', also: 'Tổng số đảng viên ĐV' });
    expect(find('en', 'chi-so/members/')).toMatchObject({ name: 'Number of members', also: '', kind: en.t('search.indicator') });
    expect(find('en', 'chu-de/people/')).toMatchObject({ name: 'Members', kind: en.t('search.topic') });
  });
});
