import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Memory } from '../../src/dataset/memory.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { THRESHOLD } from '../../src/disclosure/threshold.ts';
import { verify, type FormerLines } from '../../src/disclosure/verify.ts';
import type { PublishedLine } from '../../src/disclosure/visible.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { Seeded } from '../text/seeded.ts';
import { count } from './communes.ts';
import { builtBeside, linesOf, siteOf, type Site } from './former-site.ts';
import { PlainMemory } from './plain-memory.ts';
import { changeOf, datasetOfFigures, edited, randomFigures } from './random-edits.ts';

/** All that withholding gives. */
function published(dataset: Dataset, memory?: Memory) {
  const { dataset: shown, withheld } = withhold(dataset, THRESHOLD, memory);
  return { observations: [...shown.observations], version: shown.version, withheld };
}

/** The disclosures as text, in an order of their own. */
function found(...asked: Parameters<typeof verify>): string[] {
  return verify(...asked).map(({ kind, observation }) => `${kind} ${observation?.key ?? ''}`).sort();
}

const figures = randomFigures(new Seeded(2));

function figureOf(line: PublishedLine): Observation {
  return figures.find(({ unit, indicator, category }) => unit === line['unit'] && indicator === line['indicator'] && (category ?? '') === line['category']) ?? expect.unreachable();
}

const dataset = datasetOfFigures(figures);
/** The clusters of these figures, by what is made of each. */
const CLUSTERS = ['awarded p', 'awarded q', 'disciplined p', 'disciplined q'];

describe('withholding with a memory', () => {
  test('makes every cluster once, and a second time nothing', () => {
    const first = new PlainMemory();
    const second = () => new PlainMemory(first);
    expect(published(dataset, first)).toEqual(published(dataset));
    expect(first.made.toSorted()).toEqual(CLUSTERS.map((name) => `withheld ${name}`));
    const again = second();
    expect(published(datasetOfFigures(figures), again)).toEqual(published(dataset));
    expect(again.made).toEqual([]);
  });

  test('makes the cluster of a figure that changed, and no other', () => {
    const former = new PlainMemory();
    withhold(dataset, THRESHOLD, former);
    for (const [at, figure] of figures.entries()) {
      const memory = new PlainMemory(former);
      withhold(datasetOfFigures(figures.with(at, { ...figure, value: 100 })), THRESHOLD, memory);
      const family = { awarded: 'awarded', disciplined: 'disciplined', members: 'disciplined' }[figure.indicator];
      expect(memory.made, figure.key).toEqual(family === undefined ? [] : [`withheld ${family} ${'pabc'.includes(figure.unit) ? 'p' : 'q'}`]);
    }
  });

  test('makes all again under another threshold', () => {
    const memory = new PlainMemory();
    withhold(dataset, THRESHOLD, memory);
    expect([...withhold(dataset, 10, memory).withheld.counts]).toEqual([...withhold(dataset, 10).withheld.counts]);
    expect(memory.made).toHaveLength(2 * CLUSTERS.length);
  });

  test('gives what it gives without one, over 200 edits of random provinces', () => {
    const seeded = new Seeded(5);
    let now = randomFigures(seeded);
    const memory = new PlainMemory();
    for (let round = 0; round < 200; round += 1) {
      now = round % 50 === 49 ? randomFigures(seeded) : edited(seeded, now);
      expect(published(datasetOfFigures(now), memory), `round ${round}`).toEqual(published(datasetOfFigures(now)));
    }
    expect(memory.made.length).toBeLessThan(200 * CLUSTERS.length * 0.7);
  }, 30_000);

  test('takes nothing from one of other signs', () => {
    const memory = new PlainMemory();
    withhold(dataset, THRESHOLD, memory);
    expect(published(dataset, memory.withOtherSigns())).toEqual(published(dataset));
  });
});

describe('verification with a memory', () => {
  const lines = linesOf(withhold(dataset).dataset);
  const known = (() => {
    const memory = new PlainMemory();
    expect(verify(dataset, lines, THRESHOLD, memory)).toEqual([]);
    return memory;
  })();

  test('attacks every cluster once, and a second time nothing', () => {
    expect(known.made.filter((key) => key !== 'verified changes').toSorted()).toEqual(CLUSTERS.map((name) => `verified ${name}`));
    const memory = new PlainMemory(known);
    expect(verify(datasetOfFigures(figures), lines, THRESHOLD, memory, () => expect.unreachable())).toEqual([]);
    expect(memory.made).toEqual([]);
  });

  test('finds what a withheld number gives away that is shown though the cluster is known, and finds it again', () => {
    const hidden = lines.filter(({ status, indicator: id }) => status === 'c' && id !== 'disciplined-change');
    const breached = hidden.filter((line) => {
      const told = lines.map((other) => (other === line ? { ...line, value: String(figureOf(line).value) } : other));
      const expected = found(dataset, told);
      const memory = new PlainMemory(known);
      for (const _ of [1, 2]) expect(found(dataset, told, THRESHOLD, memory)).toEqual(expected);
      return expected.length > 0;
    });
    expect(breached.length).toBeGreaterThan(10);
  });

  test('finds a stated change that is shown with an end withheld, and finds it again', () => {
    const told = lines.map((line) => (line['status'] === 'c' && line['indicator'] === 'disciplined-change' ? { ...line, value: '7' } : line));
    const expected = found(dataset, told);
    expect(expected.every((one) => one.includes('disciplined-change'))).toBe(true);
    expect(expected).not.toEqual([]);
    const memory = new PlainMemory(known);
    for (const _ of [1, 2]) expect(found(dataset, told, THRESHOLD, memory)).toEqual(expected);
  });

  test('finds in a former file what a change of the truth makes a disclosure', () => {
    const shown = lines.filter(({ indicator: id, unit, value }) => id === 'awarded' && unit !== 'p' && unit !== 'q' && Number(value) >= THRESHOLD);
    expect(shown).not.toEqual([]);
    for (const line of shown) {
      const changed = datasetOfFigures(figures.with(figures.indexOf(figureOf(line)), { ...figureOf(line), value: 3 }));
      const now = linesOf(withhold(changed).dataset);
      expect(found(changed, now, THRESHOLD, new PlainMemory(known))).toEqual([]);
      expect(found(changed, now, THRESHOLD, new PlainMemory(known), () => lines)).toContain(`shown ${figureOf(line).key}`);
    }
  });

  test('finds in a former file a stated change that tells by now, though as many told before', () => {
    const of = (a: number, b: number) => datasetOfFigures([count('a', 'f1', a), count('b', 'f1', b), changeOf('a', 'f1'), changeOf('b', 'f1')]);
    const [before, after] = [of(3, 9), of(9, 3)];
    const memory = new PlainMemory();
    const former = linesOf(withhold(before).dataset);
    expect(verify(before, former, THRESHOLD, memory)).toEqual([]);
    const now = linesOf(withhold(after).dataset);
    const formerLines: FormerLines = (runs) => (runs.some(({ indicator }) => indicator === 'disciplined-change') ? former.filter(({ indicator }) => indicator === 'disciplined-change') : []);
    expect(found(after, now, THRESHOLD, new PlainMemory(memory))).toEqual([]);
    expect(found(after, now, THRESHOLD, new PlainMemory(memory), formerLines)).toEqual([`computed ${changeOf('b', 'f1').key}`]);
  });

  test('does not rely on a number that a former file alone has shown', () => {
    const truth = datasetOfFigures([count('a', 'f2', 20), changeOf('a', 'f2')]);
    const [end, change] = linesOf(truth) as [PublishedLine, PublishedLine];
    const memory = new PlainMemory();
    expect(verify(truth, [change], THRESHOLD, memory, () => [end])).toEqual([]);
    expect(found(truth, [change], THRESHOLD, memory)).toEqual([`computed ${changeOf('a', 'f2').key}`]);
  });

  test('takes nothing from one of other signs', () => {
    expect(verify(dataset, lines, THRESHOLD, known.withOtherSigns())).toEqual([]);
    expect(found(dataset, lines.map((line) => ({ ...line, value: line['value'] || '3' })), THRESHOLD, known.withOtherSigns())).not.toEqual([]);
  });

  test('finds what it finds without one, over 150 builds that take over files rightly or wrongly', () => {
    const seeded = new Seeded(8);
    let now = randomFigures(seeded);
    let site: Site = siteOf(datasetOfFigures(now));
    let memory = new PlainMemory();
    const verdicts = { clean: 0, breached: 0, nothingMade: 0 };
    for (let round = 0; round < 150; round += 1) {
      now = edited(seeded, now);
      const truth = datasetOfFigures(now);
      const built = builtBeside(seeded, truth, site);
      const next = new PlainMemory(memory);
      const expected = found(truth, [...built.site.values()].flat());
      expect(found(truth, built.lines, THRESHOLD, next, built.formerLines), `round ${round}`).toEqual(expected);
      // As builds do: what was refused leaves the site, and what is known of it, as they were.
      verdicts[expected.length > 0 ? 'breached' : 'clean'] += 1;
      if (expected.length > 0) continue;
      if (next.made.length === 0) verdicts.nothingMade += 1;
      [site, memory] = [built.site, next];
    }
    expect(Math.min(...Object.values(verdicts)), JSON.stringify(verdicts)).toBeGreaterThan(15);
  }, 30_000);
});
