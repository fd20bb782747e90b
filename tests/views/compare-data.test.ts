import { describe, expect, test } from 'vitest';
import { compareFiles, compareWords } from '../../src/publish/compare.ts';
import { catalogueOf, knownCodes, unpack, type CompareIndex, type CompareUnit } from '../../src/views/compare-data.ts';
import { catalogueOf as made, unit } from '../dataset/make.ts';
import { contextWith, DATASET } from './small.ts';

const files = new Map(compareFiles(DATASET).map(({ path, body }) => [path, JSON.parse(body) as unknown]));
const index = files.get('data/compare/index.json') as CompareIndex;
const sent = (id: string) => files.get(`data/compare/${id}.json`) as CompareUnit;

describe('the files of the page of comparisons', () => {
  test('give the figures of a unit again, as they were', () => {
    const { dataset } = unpack(catalogueOf(index), index.version, [sent('sao-mai'), sent('dong-khe')], 'vi');
    const plain = ({ key: _, ...figure }: (typeof DATASET.observations)[number]) => figure;
    expect(dataset.observations.map(plain)).toEqual(DATASET.observations.map(plain));
  });

  test('hold a unit alone in a file, and name those that report', () => {
    expect([...files.keys()].sort()).toEqual(['data/compare/dong-khe.json', 'data/compare/index.json', 'data/compare/sao-mai.json']);
    expect([...index.reporting].sort()).toEqual(['dong-khe', 'sao-mai']);
  });

  test('bring what was found beside the figure, in both languages', () => {
    const found = compareFiles(contextWith(DATASET.observations).dataset).flatMap(({ body }) => ((JSON.parse(body) as Partial<CompareUnit>).findings ?? []));
    expect(found.length).toBeGreaterThan(0);
    const { dataset, findingsOn } = unpack(catalogueOf(index), index.version, [sent('sao-mai')], 'en');
    expect(dataset.observations.flatMap((one) => findingsOn(one)).every(({ text }) => text.length > 10)).toBe(true);
  });

  test('bring every word that the views of comparisons may say', () => {
    for (const lang of ['vi', 'en'] as const) expect(Object.keys(JSON.parse(compareWords(lang)) as object)).toEqual(expect.arrayContaining(['compare.promptUnits', 'column.unit', 'state.x', 'status.c', 'target.reached', 'break.schemeNamed', 'unit.points', 'unit.noticeMerged', 'tools.copied', 'figure.scroll', 'category.total']));
  });
});

describe('a unit without figures', () => {
  const { units, indicators } = made({ units: [unit('old', { replaced_by: ['middle'] }), unit('middle', { replaced_by: ['new', 'other'] }), unit('new'), unit('other'), unit('ring', { replaced_by: ['ring'] }), unit('told', { replaced_by: ['new'] })] });
  const { standIns } = knownCodes({ units, indicators }, new Set(['told', 'new']));
  test.each([['old', ['new', 'other']], ['told', ['told']], ['new', ['new']], ['other', ['other']], ['ring', ['ring']]])('%s leads to %j', (id, to) => {
    expect(standIns(id)).toEqual(to);
  });
});
