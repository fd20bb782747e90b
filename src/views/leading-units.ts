import type { Unit } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { childrenOf } from './families.ts';
import { upperLevels } from './unit-levels.ts';

/** So many lines are about 6 kB as they are sent; the units of a level below them stand on the pages of those above. */
const MOST_LINES = 100;

/** The units that lead to all others where these are too many to list: those at the top, and from level to level those that stand above others. */
export function leadingUnits(dataset: Dataset): Unit[] {
  return upperLevels(dataset, MOST_LINES).flatMap((level, depth) => level.filter(({ id }) => depth === 0 || childrenOf(dataset, id).length > 0));
}
