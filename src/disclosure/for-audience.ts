import type { Dataset } from '../dataset/dataset.ts';
import { NO_MEMORY, type Memory } from '../dataset/memory.ts';
import type { Audience } from './audience.ts';
import { THRESHOLD } from './threshold.ts';
import { withhold, type Withheld } from './withhold.ts';

/** What an audience is shown: the office itself all there is, the public what may be published. */
export function forAudience(dataset: Dataset, audience: Audience, memory: Memory = NO_MEMORY): { readonly dataset: Dataset; readonly withheld: Withheld | null } {
  return audience === 'internal' ? { dataset, withheld: null } : withhold(dataset, THRESHOLD, memory);
}
