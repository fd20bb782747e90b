import { withIssues, type FormerSite, type Loaded } from '../src/dataset/load.ts';
import type { Dataset } from '../src/dataset/dataset.ts';
import { forAudience } from '../src/disclosure/for-audience.ts';
import { changesSince } from '../src/publish/changes.ts';
import { checkReasons } from '../src/revisions/reasons.ts';

/** The data held against the site whose place they take, if one stands: published figures that were changed ask for a reason. */
export function checkAgainstFormer(loaded: Loaded, data: string, former: FormerSite, shown?: { readonly dataset: Dataset }): Loaded {
  if (former.units === null) return loaded;
  // Against what is published, but with the reasons as the office wrote them.
  const published = { ...(shown ?? forAudience(loaded.dataset, 'public')).dataset, catalogue: loaded.dataset.catalogue };
  return withIssues(loaded, checkReasons(changesSince(former, published).revisions), data);
}
