import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/dataset/observation.ts';
import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import { buildChanges } from '../../src/views/changes.ts';
import { buildData } from '../../src/views/data.ts';
import { buildCheckPage } from '../../src/views/check-page.ts';
import { buildQuality } from '../../src/views/quality.ts';
import { buildGuide } from '../../src/views/guide.ts';
import { buildHome } from '../../src/views/home.ts';
import { buildBrief } from '../../src/views/brief.ts';
import { buildIndicator } from '../../src/views/indicator.ts';
import { paths } from '../../src/views/paths.ts';
import { buildReceipt, receiptOf } from '../../src/views/receipt.ts';
import { buildSource } from '../../src/views/source.ts';
import { buildTopic } from '../../src/views/topic.ts';
import { buildUnit } from '../../src/views/unit.ts';
import { buildUnitList } from '../../src/views/units.ts';
import type { Context } from '../../src/views/context.ts';
import { HISTORY } from '../revisions/make.ts';
import { contextOf, contextWith, DATASET, figure } from './small.ts';
import { leftovers, rowOf, tablesOf, textsOf } from './texts.ts';

const { catalogue } = DATASET;
const FILES = [{ path: 'exports/a.csv', sha256: '0123456789abcdef'.repeat(4), encoding: 'utf-8', rows: 20, totals: 1, warnings: 0 }];
const at = (path: string, build: (ctx: Context) => unknown) => [path, (lang: Language) => build(contextOf(lang, path))] as const;
const pages = [
  at(paths.home, (ctx) => buildHome(ctx, HISTORY)),
  at(paths.changes, (ctx) => buildChanges(ctx, HISTORY)),
  at(paths.units, buildUnitList),
  at(paths.data, buildData),
  at(paths.guide, buildGuide),
  at(paths.check, buildCheckPage),
  at(paths.quality, buildQuality),
  at(paths.receipt, (ctx) => buildReceipt(ctx, receiptOf({ dataset: DATASET, files: FILES, withheld: null, history: HISTORY, pages: 40 }))),
  ...[...catalogue.topics.keys()].map((id) => at(paths.topic(id), (ctx) => buildTopic(ctx, id))),
  ...[...catalogue.indicators.keys()].map((id) => at(paths.indicator(id), (ctx) => buildIndicator(ctx, id))),
  ...[...catalogue.units.keys()].map((id) => at(paths.unit(id), (ctx) => buildUnit(ctx, id))),
  ...[...DATASET.byUnit.keys()].map((id) => at(paths.brief(id), (ctx) => buildBrief(ctx, id))),
  ...[...catalogue.sources.keys()].map((id) => at(paths.source(id), (ctx) => buildSource(ctx, id))),
];

/** Addresses of all links of a view, from the root. */
function linksOf(value: unknown, here: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => linksOf(item, here));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' && ['href', 'home', 'csv', 'svg'].includes(key) ? [new URL(inner, `http://h${here}`).pathname] : linksOf(inner, here)));
}

describe.each(LANGUAGES)('every page in "%s"', (lang) => {
  const prefix = lang === 'vi' ? '' : '/en';
  const known = new Set(LANGUAGES.flatMap((each) => [...pages, [paths.compare] as const, ...[...catalogue.units.keys()].map((id) => [paths.brief(id)] as const)].map(([path]) => `${each === 'vi' ? '' : '/en'}${path}`)));

  test.each(pages)('%s holds no leftover', (_, build) => {
    expect(leftovers(build(lang))).toEqual([]);
  });

  test.each(pages)('%s has tables without an empty cell, as wide as their headings', (_, build) => {
    for (const { columns, rows } of tablesOf(build(lang))) {
      expect(rows.filter(({ cells }) => cells.reduce((sum, cell) => sum + ('span' in cell ? Number(cell.span) : 1), 0) !== columns.length)).toEqual([]);
      expect(rows.flatMap(({ cells }) => cells).filter(({ text }) => text.trim() === '')).toEqual([]);
      expect(columns.filter(({ label }) => label.trim() === '')).toEqual([]);
    }
  });

  test.each(pages)('%s leads to pages and files only that exist', (path, build) => {
    const links = linksOf(build(lang), `${prefix}${path}`);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !known.has(link) && !/^(\/en)?\/((data|hinh)\/.+\.(csv|svg)|data\/(?:changes|findings|datapackage|receipt)\.json|data\/jsonstat\/.+\.json|data\/observations\.csv\.gz|data\/tat-ca\.zip|thay-doi\/atom\.xml)$/.test(link))).toEqual([]);
  });

  test.each(pages)('%s has as many parts as its twin', (_, build) => {
    expect(textsOf(build('vi')).length).toBe(textsOf(build('en')).length);
  });
});

test('an English page has English names', () => {
  const texts = textsOf(buildIndicator(contextOf('en', paths.indicator('grades')), 'grades')).join('\n');
  for (const word of ['Xếp loại', 'Hoàn thành', 'Huyện', 'Tỉnh', 'tổ chức', 'mục']) expect(texts).not.toContain(word);
});

describe('the page of a unit', () => {
  const build = (id: string, lang: Language = 'vi') => buildUnit(contextOf(lang, paths.unit(id)), id);
  const vi = contextOf();

  test('tells that it ended and what replaced it; the other, what it replaces', () => {
    expect(build('sao-mai').notices).toEqual([{ text: vi.t('unit.noticeMerged', { date: '30-6-2025' }), links: [{ label: 'Xã Sao Mai', href: '../xa-sao-mai/' }] }]);
    expect(build('xa-sao-mai').notices).toEqual([{ text: vi.t('unit.noticeWhole'), links: [{ label: 'Huyện Sao Mai', href: '../sao-mai/' }] }]);
    expect(build('dong-khe').notices).toEqual([]);
  });

  test('tells type, parent, code, state and beginning', () => {
    expect(build('sao-mai').facts.map(({ text }) => text)).toEqual([vi.t('unitType.district'), 'Tỉnh Mai Hoa', '021', vi.t('unit.ended', { date: '30-6-2025' })]);
    expect(build('xa-sao-mai').facts.map(({ text }) => text)).toEqual([vi.t('unitType.commune'), 'Tỉnh Mai Hoa', vi.t('unit.active'), '1-7-2025']);
  });

  test('leads to its parent, those below it and those beside it', () => {
    expect(build('sao-mai').page.breadcrumbs.map(({ href }) => href)).toEqual(['../../', '../', '../mai-hoa/']);
    expect(build('mai-hoa').below.links.map(({ label }) => label)).toEqual(['Huyện Đông Khê', 'Huyện Sao Mai', 'Xã Sao Mai']);
    expect(build('sao-mai').beside.links.map(({ label }) => label)).toEqual(['Huyện Đông Khê']);
    expect(build('mai-hoa').beside).toEqual({ links: [], compare: null });
    expect([build('mai-hoa').below.compare, build('sao-mai').beside.compare]).toEqual(['../../so-sanh/?u=dong-khe,sao-mai', '../../so-sanh/?u=sao-mai,dong-khe']);
  });

  test('has one line per indicator in groups by topic, zero as 0 and missing in words', () => {
    const { profile } = build('sao-mai');
    expect(profile?.rows.map(({ group, cells }) => [group, cells[1]?.text])).toEqual([
      ['Xếp loại', 'Xếp loại tổ chức'], [undefined, 'Thôn có chi bộ'], [undefined, 'Mức tăng'],
      ['Đảng viên', 'Số đảng viên'], [undefined, 'Thành phần đảng viên'], [undefined, 'Kết nạp so với kế hoạch'], [undefined, 'Số cảnh cáo'],
    ]);
  });

  test('without figures says so and leads nowhere in vain', () => {
    const view = build('mai-hoa');
    expect([view.profile, view.points, view.csv, view.brief, view.sentences, view.sections, view.coverage, view.sources, view.peers]).toEqual([null, null, null, null, [], [], [], [], []]);
    expect(view.lede).toBe(vi.t('unit.ledeNone', { unit: 'Tỉnh Mai Hoa', coverage: vi.t('unit.noFigures') }));
  });

  test('tells what it covers, and which topics it does not', () => {
    expect(build('dong-khe').coverage.slice(0, 2).map(({ text }) => text)).toEqual([vi.t('unit.coverageCount', { indicators: '4', all: '9' }), vi.t('coverage.late', { count: '1', year: '2021' })]);
    const alone = contextWith([figure({ indicator: 'villages', period: '2021', value: 30, denominator: 60 })], 'vi', paths.unit('sao-mai'));
    // The topic of all targets has no indicator of its own: nobody could report on it.
    expect(buildUnit(alone, 'sao-mai').coverage.map(({ text }) => text)).toContain(vi.t('unit.coverageWithout', { topics: 'đảng viên' }));
    expect([build('dong-khe').sources.map(({ href }) => href), build('dong-khe').csv]).toEqual([['../../nguon/review/'], '../../data/units/dong-khe.csv']);
  });

  test('that nobody knows is a fault of the caller', () => {
    expect(() => build('nowhere')).toThrow('Unknown unit: nowhere');
  });
});

describe('the page of an indicator', () => {
  const build = (id: string) => buildIndicator(contextOf('vi', paths.indicator(id)), id);
  const vi = contextOf();

  test('tells who reports, and the ends of what compares', () => {
    const { key } = build('grades');
    expect(key).toContain(vi.t('indicator.keyEnds', { count: '2', what: 'hoàn thành tốt nhiệm vụ trở lên, 2022', low: '50,0%', lowUnits: 'Đông Khê', high: '94,8%', highUnits: 'Sao Mai' }));
    expect(build('silent').key).toBe(vi.t('indicator.keyNone'));
  });

  test('tells which unit with a report of its own is silent', () => {
    expect(build('composition').key).toContain(vi.t('indicator.keySilent', { units: 'Đông Khê' }));
  });

  test('has every figure in one table, and none where there is none', () => {
    expect(build('grades').table?.rows).toHaveLength(13);
    expect([build('silent').table, build('silent').figures]).toEqual([null, []]);
    expect(build('silent').targets?.rows).toHaveLength(1);
    expect(build('members').targets).toBeNull();
  });

  test.each([
    ['grades', ['reading.shares', 'reading.case', 'reading.schemes', 'reading.nested', 'reading.stock', 'reading.rank']],
    ['members', ['reading.counts', 'reading.stock', 'reading.noDirection']],
    ['admissions', ['reading.shares', 'reading.flow', 'reading.rank']],
    ['posts', ['reading.shares', 'reading.small', 'reading.stock', 'reading.noDirection']],
  ] as const)('of "%s" says how to read it', (id, keys) => {
    expect(build(id).reading).toEqual(keys.map((key) => vi.t(key, { base: '40', points: '2,5', least: '5' })));
  });

  test('names measure, base, direction, span and ladders with their years', () => {
    const facts = build('grades').facts.map(({ text }) => text);
    expect(facts).toEqual(['tổ chức', 'tổ chức', vi.t('nature.stock'), vi.t('direction.higher'), '2017–2022', 'Xếp loại theo thang cũ (…–2017); Xếp loại theo thang mới (2018–…)']);
  });
});

describe('the page of a topic', () => {
  const build = (id: string) => buildTopic(contextOf('vi', paths.topic(id)), id);
  const vi = contextOf();

  test('sets the indicators beside the units that report', () => {
    const { indicators } = build('people');
    expect(indicators?.columns.map(({ label }) => label)).toEqual([vi.t('column.indicator'), 'Sao Mai', 'Đông Khê']);
    const rows = indicators?.rows.map((_, index) => rowOf(indicators, index)) ?? [];
    expect(rows[0]).toEqual({ indicator: 'Số đảng viên', 'sao-mai': '27.023 đảng viên | 19-6-2018', 'dong-khe': '>\u00a0515.000 đảng viên | 19-6-2018' });
    expect(rows[2]).toMatchObject({ 'sao-mai': '95,0% | 190/200 · 2022', 'dong-khe': vi.t('state.noReport') });
    expect(rows[3]).toMatchObject({ 'sao-mai': '0 đảng viên | 2022' });
  });

  test('of targets lists the targets of all topics, another its own', () => {
    expect(build('targets').targets?.table.rows).toHaveLength(5);
    expect(build('grading').targets?.table.rows).toHaveLength(4);
    expect(build('people').targets?.table.rows).toHaveLength(1);
  });

  test('without indicators has no table', () => {
    expect([build('targets').indicators, build('targets').figures]).toEqual([null, []]);
  });

  test('that nobody knows is a fault of the caller', () => {
    expect(() => build('nowhere')).toThrow('Unknown topic: nowhere');
  });
});

describe('the page of a source', () => {
  const ctx = contextOf('vi', paths.source('report'));
  const { table, facts, targets, unit } = buildSource(ctx, 'report');

  test('lists every figure taken from it in the order of the file, each with an anchor', () => {
    const lines = table.rows.map(({ id }) => Number(id?.replace('report-', '')));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines).toHaveLength(ctx.dataset.bySource.get('report')?.length ?? 0);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('has the anchors to which the tables of other pages link', () => {
    const anchors = new Set(['report', 'review'].flatMap((id) => buildSource(contextOf('vi', paths.source(id)), id).table.rows.map((row) => `../../nguon/${id}/#${row.id}`)));
    const links = textsOf(buildIndicator(contextOf('vi', paths.indicator('grades')), 'grades')).filter((text) => text.includes('/#re'));
    expect(links.length).toBeGreaterThan(12);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });

  test('tells issuer, date and file, and its targets', () => {
    expect(facts.map(({ text }) => text)).toEqual(['Huyện ủy Sao Mai', 'năm 2023', '001.txt']);
    expect(buildSource(ctx, 'review').facts.map(({ text }) => text)).toEqual(['Huyện ủy Đông Khê', 'tháng 9-2021', '303-BC/HU']);
    expect([targets?.rows.length, unit]).toEqual([4, { label: 'Huyện Sao Mai', href: '../../don-vi/sao-mai/' }]);
  });
});

describe('the home page', () => {
  const ctx = contextOf('vi', paths.home);
  const home = buildHome(ctx, HISTORY);

  test('counts what there is', () => {
    expect(home.lede).toBe(ctx.t('home.lede', { observations: '31', indicators: '8', units: '2', sources: '2' }));
  });

  test('has the topics with one live figure each, where there is one', () => {
    expect(home.topics.map(({ name, href, figure }) => [name, href, figure?.figure ?? null])).toEqual([['Xếp loại', 'chu-de/grading/', '94,8%'], ['Đảng viên', 'chu-de/people/', '95,0%'], ['Chỉ tiêu', 'chu-de/targets/', null]]);
  });

  test('has the units that report, those with most first, and the sources with their figures', () => {
    expect(home.units.map(({ href }) => href)).toEqual(['don-vi/sao-mai/', 'don-vi/dong-khe/']);
    expect(home.sources.map(({ link }) => link.href)).toEqual(['nguon/report/', 'nguon/review/']);
  });
});

describe('the other pages', () => {
  test('the units: those that report, ended or not, then the others by type', () => {
    const vi = contextOf('vi', paths.units);
    const { reporting, others } = buildUnitList(vi);
    expect(reporting.map(({ link, ended }) => [link.href, ended])).toEqual([['sao-mai/', vi.t('unit.ended', { date: '30-6-2025' })], ['dong-khe/', null]]);
    expect(others).toEqual([{ heading: vi.t('unitTypes.province'), units: [{ label: 'Tỉnh Mai Hoa', href: 'mai-hoa/' }] }, { heading: vi.t('unitTypes.commune'), units: [{ label: 'Xã Sao Mai', href: 'xa-sao-mai/' }] }]);
  });

  test('the data: whole files, one per unit with figures and per indicator, and a word for every state', () => {
    const data = buildData(contextOf('en', paths.data));
    expect(data.files.map(({ link }) => link.href)).toEqual(['observations.csv', 'units.csv', 'indicators.csv', 'targets.csv', 'sources.csv', 'observations.csv.gz', 'tat-ca.zip', 'datapackage.json', 'changes.json', 'receipt.json'].map((name) => `../../data/${name}`));
    expect(data.units.map(({ href }) => href)).toEqual(['../../data/units/sao-mai.csv', '../../data/units/dong-khe.csv']);
    expect(data.units.map(({ also }) => also.map(({ label, href }) => [label, href]))).toEqual(['sao-mai', 'dong-khe'].map((id) => [['Excel', `../../data/excel/units/${id}.csv`]]));
    const indicators = data.indicators.flatMap(({ links }) => links);
    expect(indicators).toHaveLength(9);
    expect(indicators.map(({ also }) => also.map(({ label }) => label).join(' ')).sort()).toEqual(['Excel', ...Array.from({ length: 8 }, () => 'Excel JSON-stat')]);
    expect(new Set(indicators.flatMap(({ also }) => also.map(({ name }) => name))).size).toBe(17);
    expect(data.states.map(({ code }) => code)).toEqual([...STATUSES]);
  });

  test('the guide: five steps with their commands, the templates of each topic with indicators, and every column', () => {
    const guide = buildGuide(contextOf('vi', paths.guide));
    expect(guide.steps.flatMap(({ command }) => command ?? [])).toEqual(['npm run check', 'npm run build']);
    const tables = guide.sections.flatMap(({ table }) => table ?? []);
    expect([guide.steps.length, ...tables.map(({ rows }) => rows.length)]).toEqual([5, 2, 9, 14]);
    expect(tables[0]?.rows[0]?.cells.map(({ text, href }) => href ?? text)).toEqual(['Xếp loại', '../data/templates/grading-tidy.csv', '../data/templates/grading-wide.csv']);
  });
});
