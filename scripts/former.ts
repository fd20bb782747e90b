import { resolve } from 'node:path';
import { loadFormer, withIssues, type Loaded } from '../src/dataset/load.ts';
import type { Dataset } from '../src/dataset/dataset.ts';
import { forAudience } from '../src/disclosure/for-audience.ts';
import { changesSince } from '../src/publish/changes.ts';
import { checkReasons } from '../src/revisions/reasons.ts';

/** The data held against the site that stands in `out`, if one does: published figures that were changed ask for a reason. */
export function checkAgainstFormer(loaded: Loaded, data: string, out: string | null, shown: { readonly dataset: Dataset } = forAudience(loaded.dataset, 'public')): Loaded {
  const former = loadFormer(out === null ? null : resolve(out));
  if (former.observations === null) return loaded;
  // Against what is published, but with the reasons as the office wrote them.
  const published = { ...shown.dataset, catalogue: loaded.dataset.catalogue };
  return withIssues(loaded, checkReasons(changesSince(former, published).revisions), data);
}
