import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { countedBy, isSensitive } from './place.ts';
import { isStatedChange } from './stated-changes.ts';

/**
 * The indicators that are sensitive for a unit that reports them and those that share their counts or bases, in families
 * of which none says anything of another.
 */
export function familiesOf(dataset: Dataset): readonly ReadonlySet<string>[] {
  const { catalogue } = dataset;
  const indicators = concerned(dataset);
  const bases = new Set([...indicators].flatMap((id) => catalogue.indicators.get(id)?.base ?? []));
  const families: { readonly indicators: Set<string>; readonly keys: Set<string> }[] = [];
  for (const id of indicators) {
    const family = { indicators: new Set([id]), keys: new Set(keysOf(id, bases, catalogue)) };
    for (const other of families.filter(({ keys }) => !keys.isDisjointFrom(family.keys))) {
      families.splice(families.indexOf(other), 1);
      for (const indicator of other.indicators) family.indicators.add(indicator);
      for (const key of other.keys) family.keys.add(key);
    }
    families.push(family);
  }
  return families.map((family) => family.indicators);
}

function concerned({ catalogue, observations }: Dataset): ReadonlySet<string> {
  const reported = [...observations.runs].filter(([id, units]) => !isStatedChange(id) && [...units.keys()].some((unit) => isSensitive(unit, id, catalogue)));
  const indicators = new Set(reported.map(([id]) => id));
  const bases = new Set([...indicators].flatMap((id) => catalogue.indicators.get(id)?.base ?? []));
  const counts = new Set([...indicators].map((id) => countedBy(id, catalogue)));
  if (indicators.size > 0) for (const { id, measure } of catalogue.indicators.values()) if (bases.has(measure) || counts.has(countedBy(id, catalogue))) indicators.add(id);
  return new Set([...indicators].filter((id) => !isStatedChange(id)));
}

/** What an indicator may share with another: what it counts, what its shares are taken of, and that it counts such a base. */
function keysOf(id: string, bases: ReadonlySet<string>, catalogue: Catalogue): string[] {
  const { base = null, measure = '' } = catalogue.indicators.get(id) ?? {};
  return [`count ${countedBy(id, catalogue)}`, ...(base === null ? [] : [`base ${base}`]), ...(bases.has(measure) ? [`base ${measure}`] : [])];
}
