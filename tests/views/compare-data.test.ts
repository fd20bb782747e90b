import type { Observation } from '../../src/dataset/observation.ts';
import { describe, expect, test } from 'vitest';
import { compareFiles } from '../../src/publish/compare.ts';
import { textOf } from '../../src/publish/published-file.ts';
import { scriptWords } from '../../src/publish/script-words.ts';
import { catalogueOf, knownCodes, unpack, type CompareIndex, type CompareUnit } from '../../src/views/compare-data.ts';
import { catalogueOf as made, unit } from '../dataset/make.ts';
import { contextWith, DATASET, figure } from './small.ts';

const files = new Map(compareFiles(DATASET).map((file) => [file.path, JSON.parse(textOf(file)) as unknown]));
const index = files.get('data/compare/index.json') as CompareIndex;
const sent = (id: string) => files.get(`data/compare/units/${id}.json`) as CompareUnit;

describe('the files of the page of comparisons', () => {
  test('give the figures of a unit again, as they were', () => {
    const { dataset } = unpack(catalogueOf(index), index.version, [sent('sao-mai'), sent('dong-khe')], 'vi');
    const plain = ({ key: _, ...figure }: Observation) => figure;
    expect([...dataset.observations].map(plain)).toEqual([...DATASET.observations].map(plain));
  });

  test('hold a unit alone in a file, and name those that report', () => {
    expect([...files.keys()].sort()).toEqual(['data/compare/index.json', 'data/compare/units/dong-khe.json', 'data/compare/units/sao-mai.json']);
    expect([...index.reporting].sort()).toEqual(['dong-khe', 'sao-mai']);
  });

  test('are each of their own name, whatever a unit is called', () => {
    const { dataset } = contextWith([figure({ indicator: 'villages', unit: 'index', period: '2022', value: 3 })], 'vi', '/so-sanh/', { units: [unit('index')] });
    expect(compareFiles(dataset).map(({ path }) => path)).toEqual(['data/compare/index.json', 'data/compare/units/index.json']);
  });

  test('bring what was found beside the figure, in both languages', () => {
    const found = compareFiles(contextWith([...DATASET.observations]).dataset).flatMap((file) => ((JSON.parse(textOf(file)) as Partial<CompareUnit>).findings ?? []));
    expect(found.length).toBeGreaterThan(0);
    const { dataset, findingsOn } = unpack(catalogueOf(index), index.version, [sent('sao-mai')], 'en');
    expect([...dataset.observations].flatMap((one) => findingsOn(one)).every(({ text }) => text.length > 10)).toBe(true);
  });

  test('bring every word that the views of comparisons may say', () => {
    for (const lang of ['vi', 'en'] as const) expect(Object.keys(JSON.parse(scriptWords('compare', lang)) as object)).toEqual(expect.arrayContaining(['compare.promptUnits', 'column.unit', 'state.x', 'status.c', 'target.reached', 'break.schemeNamed', 'unit.points', 'unit.noticeMerged', 'brief.asOf', 'brief.version', 'rank.place', 'rank.tied', 'tools.copied', 'figure.scroll', 'category.total']));
  });
});

describe('a unit without figures', () => {
  const { units, indicators } = made({ units: [unit('old', { replaced_by: ['middle'] }), unit('middle', { replaced_by: ['new', 'other'] }), unit('new'), unit('other'), unit('ring', { replaced_by: ['ring'] }), unit('told', { replaced_by: ['new'] })] });
  const { standIns } = knownCodes({ units, indicators }, new Set(['told', 'new']));
  test.each([['old', ['new', 'other']], ['told', ['told']], ['new', ['new']], ['other', ['other']], ['ring', ['ring']]])('%s leads to %j', (id, to) => {
    expect(standIns(id)).toEqual(to);
  });
});
