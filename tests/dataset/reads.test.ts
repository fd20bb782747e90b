import { describe, expect, test } from 'vitest';
import { NotedMap } from '../../src/dataset/noted-map.ts';
import { once } from '../../src/dataset/once.ts';
import { apart, noteRead, recorded, startReading, stopReading } from '../../src/dataset/reads.ts';
import { answered, answerSign, recall, recalledOf } from '../../src/dataset/recall.ts';
import { datasetOf, observation } from './make.ts';

const readsOf = (work: () => unknown): string[] => [...recorded(work).reads].sort();

describe('what work reads', () => {
  const dataset = datasetOf({}, [observation()]);

  test('is noted by name, whatever was kept of it before', () => {
    for (const _ of [1, 2]) expect(readsOf(() => dataset.observations.run('indicator', 'unit'))).toEqual(['run indicator unit']);
    for (const _ of [1, 2]) expect(readsOf(() => dataset.byUnit.get('unit'))).toEqual(['unit unit']);
    expect(readsOf(() => dataset.observations.run('indicator', 'nobody'))).toEqual(['run indicator nobody']);
    expect(readsOf(() => dataset.byUnit.has('nobody'))).toEqual(['has-unit nobody']);
    expect(readsOf(() => [...dataset.observations])).toContain('version');
    expect(readsOf(() => dataset.lastPeriod)).toEqual(['last-period']);
  });

  test('is not that of work apart, nor of work within it', () => {
    expect(readsOf(() => apart(() => dataset.version))).toEqual([]);
    expect(readsOf(() => recorded(() => dataset.version))).toEqual([]);
    expect(readsOf(() => { recorded(() => dataset.version); return dataset.lastPeriod; })).toEqual(['last-period']);
  });

  test('is noted from a beginning to an end, and nothing after it', () => {
    startReading();
    noteRead('one');
    expect([...stopReading()]).toEqual(['one']);
    noteRead('two');
    expect([...stopReading()]).toEqual([]);
  });

  test('is given back where work throws', () => {
    startReading();
    expect(() => recorded(() => { throw new Error('no'); })).toThrow('no');
    noteRead('after');
    expect([...stopReading()]).toEqual(['after']);
  });

  test('is read again by everyone who is given what was kept', () => {
    const version = once(({ version: of }: typeof dataset) => of);
    for (const _ of [1, 2]) expect(readsOf(() => version(dataset))).toEqual(['version']);
  });

  test('of a map is an item, or the whole', () => {
    const map = new NotedMap([['a', 1], ['b', 2]], 'letter', 'letters');
    expect(readsOf(() => [map.get('a'), map.has('z')])).toEqual(['letter a', 'letter z']);
    for (const whole of [() => [...map], () => [...map.values()], () => [...map.keys()], () => [...map.entries()], () => map.size, () => map.forEach(() => {})]) expect(readsOf(whole)).toEqual(['letters']);
    expect([...map]).toEqual([['a', 1], ['b', 2]]);
  });
});

describe('what many ask for', () => {
  test('is made once, and read by its name', () => {
    const dataset = datasetOf({}, [observation()]);
    let made = 0;
    const ask = () => recall(dataset, 'thing', 'a b', () => { made += 1; return dataset.lastPeriod; });
    for (const _ of [1, 2]) expect(readsOf(ask)).toEqual(['made thing a b']);
    expect(made).toBe(1);
    expect([...recalledOf(dataset).get('made thing a b')?.reads ?? []]).toEqual(['last-period']);
  });

  test('and says little has a sign of its answer', () => {
    const many = answered('many-in-test', ({ observations }, unit) => observations.run('indicator', unit).length > 1);
    const [one, two] = [datasetOf({}, [observation()]), datasetOf({}, [observation({ value: 7 })])];
    const three = datasetOf({}, [observation(), observation({ period: '2021' })]);
    expect([many(one, 'unit'), many(two, 'unit'), many(three, 'unit')]).toEqual([false, false, true]);
    const sign = (dataset: typeof one) => answerSign(dataset, 'made many-in-test unit');
    expect(sign(one)).toBe(sign(two));
    expect(sign(one)).not.toBe(sign(three));
    expect(answerSign(one, 'made forgotten unit')).toBe('?');
  });
});
