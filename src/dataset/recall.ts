import type { Dataset } from './dataset.ts';
import { noteRead, recorded } from './reads.ts';
import { signatureOf } from './signatures.ts';

/** What was worked out of a dataset, of what, and, where that is said, a sign that is equal for equal values. */
export interface Recalled {
  readonly value: unknown;
  readonly reads: ReadonlySet<string>;
  readonly told: string | null;
}

const recalled = new WeakMap<Dataset, Map<string, Recalled>>();

/** All that a dataset was asked for by `recall` and `answered`, by its name. */
export function recalledOf(dataset: Dataset): ReadonlyMap<string, Recalled> {
  const known = recalled.get(dataset) ?? new Map<string, Recalled>();
  recalled.set(dataset, known);
  return known;
}

/**
 * What is worked out of a dataset once and asked for by many pages, under a name and key that are the same in every build.
 * Who asks reads it by that name.
 */
export function recall<V>(dataset: Dataset, name: string, key: string, make: () => V): V {
  return find(dataset, name, key, make, null);
}

function find<V>(dataset: Dataset, name: string, key: string, make: () => V, tell: ((value: V) => string) | null): V {
  const address = `made ${name} ${key}`;
  noteRead(address);
  const known = recalledOf(dataset).get(address);
  if (known !== undefined) return known.value as V;
  const { value, reads } = recorded(make);
  (recalledOf(dataset) as Map<string, Recalled>).set(address, { value, reads, told: tell === null ? null : signatureOf(tell(value)) });
  return value;
}

const signs = new Map<string, (dataset: Dataset, key: string) => string>();

/**
 * Something that is worked out of much and says little: of ten thousand figures perhaps no more than yes or no. Who asks
 * depends on the answer and not on all the figures. `tell` puts the answer in a text that is equal for equal answers.
 */
export function answered<V>(name: string, make: (dataset: Dataset, key: string) => V, tell: (value: V) => string = String): (dataset: Dataset, key: string) => V {
  const ask = (dataset: Dataset, key: string): V => find(dataset, name, key, () => make(dataset, key), tell);
  signs.set(name, (dataset, key) => {
    recorded(() => ask(dataset, key));
    return recalledOf(dataset).get(`made ${name} ${key}`)?.told ?? '?';
  });
  return ask;
}

/** The sign of the answer to a question, asked by its name as the reads have it; `?` for one that nobody asks any more. */
export function answerSign(dataset: Dataset, address: string): string {
  const [, name = '', ...key] = address.split(' ');
  return signs.get(name)?.(dataset, key.join(' ')) ?? '?';
}
