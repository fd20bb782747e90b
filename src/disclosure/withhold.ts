import type { Catalogue } from '../catalogue/catalogue.ts';
import { assemble, type Dataset } from '../dataset/dataset.ts';
import type { Observation } from '../dataset/observation.ts';
import { versionOf } from '../dataset/version.ts';
import { carryBreaks, concealBase, concealCount, tellsNumbers } from './conceal.ts';
import { constraintsOf } from './constraints.ts';
import { placeId, placeOf } from './place.ts';
import { protect } from './protect.ts';
import { tellingChanges } from './stated-changes.ts';
import { THRESHOLD } from './threshold.ts';

/** What is not published, by the keys of observations. */
export interface Withheld {
  readonly threshold: number;
  readonly counts: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/**
 * The dataset for the public. Where an indicator is sensitive for the type of a unit, counts from 1 to below the
 * threshold are withheld, with all that would tell them; then as many others as it takes that none can be computed back.
 * Without anything to withhold it is the same dataset.
 */
export function withhold(dataset: Dataset, threshold: number = THRESHOLD): { readonly dataset: Dataset; readonly withheld: Withheld } {
  const { catalogue, observations } = dataset;
  const system = constraintsOf(dataset, threshold);
  const hidden = protect(system, threshold);
  const bases = new Set([...hidden].flatMap((id) => (system.cells.get(id)?.kind === 'base' ? (system.cells.get(id)?.told.map(({ key }) => key) ?? []) : [])));
  const changes = new Set(tellingChanges(dataset, (place) => hidden.has(place), threshold).map(({ key }) => key));
  const counts = new Set(observations.filter((observation) => changes.has(observation.key) || hidden.has(placeId(placeOf(observation, catalogue)))).map(({ key }) => key));
  const withheld = { threshold, counts, bases };
  if (counts.size === 0 && bases.size === 0) return { dataset, withheld };
  const hides = observations.filter(({ key }) => counts.has(key) || bases.has(key));
  const near = new Set(hides.flatMap(({ unit, indicator }) => [unit, `${catalogue.units.get(unit)?.parent ?? ''} ${indicator}`]));
  const shown = carryBreaks(observations, observations.map((observation) => {
    if (counts.has(observation.key)) return concealCount(observation, bases.has(observation.key));
    if (bases.has(observation.key)) return concealBase(observation);
    return (near.has(observation.unit) || near.has(`${observation.unit} ${observation.indicator}`)) && tellsNumbers(observation) ? { ...observation, note: null } : observation;
  }));
  const told = tellLess(catalogue, hides);
  // A version made of the files themselves would let a reader try out which numbers give it.
  const version = versionOf(JSON.stringify([shown, [...told.units], [...told.indicators], [...told.categories].map(([, list]) => [...list]), told.targets, told.claims, told.answers, told.exports]));
  return { dataset: assemble(told, shown, version), withheld };
}

/** The catalogue without what people wrote of withheld figures: notes and reasons of their files, claims, answers. */
function tellLess(catalogue: Catalogue, hidden: readonly Observation[]): Catalogue {
  const files = new Set(hidden.map(({ file }) => file));
  const keys = new Set(hidden.map(({ key }) => key));
  return {
    ...catalogue,
    exports: catalogue.exports.map((line) => (files.has(`exports/${line.path}`) ? { ...line, note: null, reason: null } : line)),
    claims: catalogue.claims.filter(({ unit, indicator, period }) => !hidden.some((observation) => observation.unit === unit && observation.indicator === indicator && observation.period === period)),
    answers: catalogue.answers.filter(({ observation }) => !keys.has(observation)),
  };
}
