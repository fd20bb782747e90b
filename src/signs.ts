import { findingsOf } from './audit/findings-of.ts';
import type { Finding } from './audit/finding.ts';
import { once } from './dataset/once.ts';
import type { ObservationTable } from './dataset/observation-table.ts';
import { apart } from './dataset/reads.ts';
import { answerSign } from './dataset/recall.ts';
import { mixed, mixText, rowSignatures, signatureOf, spelledOut, type Mixed } from './dataset/signatures.ts';
import { receipt, type Edition } from './edition.ts';

/** Something that several pages have read: of what it was made, and a sign of what came of it where it has one. */
export interface Made {
  readonly reads: Iterable<string>;
  readonly told: string | null;
  /** One sign for all that it was made of; null where it was made by this build. */
  readonly sign: string | null;
}

/**
 * A sign for everything that pages read of an edition (the names of `dataset/reads.ts`): equal signs, equal content, in
 * whatever build. `madeOf` tells what stands behind the names of what pages share, in this build or a former one.
 */
export function signsOf(edition: Edition, madeOf: (name: string) => Made | undefined): (name: string) => string {
  const leaf = leaves(edition);
  const known = new Map<string, string>();
  const signOfMade = (name: string): string => {
    const made = madeOf(name);
    // What a former build has made and this one does not know is never equal.
    if (made === undefined) return `? ${name}`;
    if (made.sign === null && made.told !== null) return made.told;
    const sign = signOfAll(made.reads, signOf);
    if (made.told === null) return sign;
    return sign === made.sign ? made.told : answerSign(edition.dataset, name);
  };
  const signOf = (name: string): string => {
    const found = known.get(name) ?? (name.startsWith('made ') ? signOfMade(name) : leaf(name));
    known.set(name, found);
    return found;
  };
  return (name) => apart(() => signOf(name));
}

/** One sign for many, in whatever order: the sum of the signs of each with its name. */
export function signOfAll(names: Iterable<string>, signOf: (name: string) => string): string {
  let [high, low, count] = [0, 0, 0];
  for (const name of names) {
    const sign = signOf(name);
    const one = wordOf(name, sign);
    high = (high + one.high) | 0;
    low = (low + one.low) | 0;
    count += 1;
  }
  return spelledOut({ high, low: low ^ count });
}

/** Of a name and its sign, as numbers: the same few hundred stand in thousands of pages. */
const words = new Map<string, { readonly sign: string; readonly mixed: Mixed }>();

function wordOf(name: string, sign: string): Mixed {
  const known = words.get(name);
  if (known?.sign === sign) return known.mixed;
  const all = mixed();
  mixText(all, name);
  mixText(all, sign);
  words.set(name, { sign, mixed: all });
  return all;
}

/** The signs of what is read of the data themselves. */
function leaves(edition: Edition): (name: string) => string {
  const { dataset } = edition;
  const { observations, byUnit, byIndicator, bySource } = dataset;
  const list = (words: Iterable<string>) => signatureOf([...words].join(' '));
  const bySlice = { unit: byUnit, indicator: byIndicator, source: bySource };
  const of: Readonly<Record<string, (a: string, b: string) => string>> = {
    run: (indicator, unit) => runSign(observations, indicator, unit),
    unit: (unit) => list(dataset.indicatorsOf(unit).map((indicator) => `${indicator} ${runSign(observations, indicator, unit)}`)),
    indicator: (indicator) => list(observations.unitsOf(indicator).map((unit) => `${unit} ${runSign(observations, indicator, unit)}`)),
    source: (source) => rowSignatures(observations).ofRows(sourceRows(observations).get(source) ?? []),
    places: (source) => rowSignatures(observations).ofPlaces(sourceRows(observations).get(source) ?? []),
    ...Object.fromEntries(Object.entries(bySlice).flatMap(([kind, slices]) => [
      [`has-${kind}`, (id: string) => String(slices.has(id))],
      [`count-${kind}`, (id: string) => String(slices.count(id))],
      [`all-${kind}`, () => list(slices.keys())],
    ])),
    'indicators-of': (unit) => list(dataset.indicatorsOf(unit)),
    'units-of': (indicator) => list(observations.unitsOf(indicator)),
    runs: () => list([...observations.runs].map(([indicator, units]) => `${indicator}: ${[...units].map(([unit, { from, to }]) => `${unit} ${to - from}`).join(' ')}`)),
    length: () => String(observations.length),
    periods: () => list([...observations.periods].sort()),
    'last-period': () => dataset.lastPeriod,
    version: () => dataset.version,
    receipt: () => signatureOf(JSON.stringify(receipt(edition))),
    history: () => signatureOf(JSON.stringify(edition.history)),
    findings: () => findingSigns(edition).all,
    'findings-on': (unit) => findingSigns(edition).on.get(unit) ?? '',
    'findings-at': (unit, indicator) => findingSigns(edition).at.get(`${unit} ${indicator}`) ?? '',
    // A line of `sources.csv` comes with nearly every publication.
    'source-line': (id) => signatureOf(JSON.stringify(dataset.catalogue.sources.get(id) ?? null)),
    sources: () => signatureOf(JSON.stringify([...dataset.catalogue.sources.values()])),
    exports: () => signatureOf(JSON.stringify(dataset.catalogue.exports)),
    claims: () => signatureOf(JSON.stringify(dataset.catalogue.claims)),
    'answers-of': (unit) => signatureOf(JSON.stringify(dataset.catalogue.answers.filter(({ observation }) => unitOfKey(observation) === unit))),
    withheld: () => withheldSigns(edition).all,
    'withheld-of': (unit, indicator) => withheldSigns(edition).of.get(`${unit} ${indicator}`) ?? '',
  };
  return (name) => {
    const [kind = '', first = '', ...rest] = name.split(' ');
    const sign = of[kind];
    if (sign === undefined) throw new Error(`Nothing is known that is read as "${name}"`);
    return sign(first, rest.join(' '));
  };
}

function runSign(observations: ObservationTable, indicator: string, unit: string): string {
  const rows = observations.rowsOf(indicator, unit);
  return rows === null ? '' : rowSignatures(observations).ofRun(rows.from, rows.to);
}

const sourceRows = once((observations: ObservationTable) => observations.rowsBySource());

/** The findings on figures of a unit, and those that stand beside or mention any figure of it in an indicator. */
const findingSigns = once(({ dataset }: Edition) => {
  const { all, byUnit } = findingsOf(dataset);
  const signs = new Map<Finding, string>(all.map((finding) => [finding, signatureOf(JSON.stringify(finding))]));
  const at = new Map<string, string[]>();
  for (const finding of all) {
    for (const place of new Set(finding.observations.map(placeOfKey))) {
      const list = at.get(place) ?? [];
      list.push(signs.get(finding) ?? '');
      at.set(place, list);
    }
  }
  const joined = (lists: Iterable<readonly [string, readonly string[]]>) => new Map(Array.from(lists, ([unit, list]) => [unit, signatureOf(list.join(' '))]));
  return { all: signatureOf([...signs.values()].join(' ')), on: joined([...byUnit].map(([unit, list]) => [unit, list.map((finding) => signs.get(finding) ?? '')])), at: joined(at) };
});

const withheldSigns = once(({ withheld }: Edition) => {
  const keys = withheld === null ? [] : [...[...withheld.counts].map((key) => `${key}#count`), ...[...withheld.bases].map((key) => `${key}#base`)].sort();
  return { all: signatureOf(keys.join('\n')), of: new Map([...Map.groupBy(keys, placeOfKey)].map(([place, own]) => [place, signatureOf(own.join('\n'))])) };
});

/** The unit and the indicator come first in the key of an observation. */
function placeOfKey(key: string): string {
  return key.split(' ', 2).join(' ');
}

function unitOfKey(key: string): string {
  return key.slice(0, key.indexOf(' '));
}
