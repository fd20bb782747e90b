import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Category } from '../catalogue/schemas.ts';
import type { Draft } from './draft.ts';
import type { Group } from './facts.ts';
import { placeId } from './place.ts';

interface Part {
  readonly id: string;
  readonly sensitive: boolean;
}

/** What the classes of one indicator, unit and period say of one another, of their whole and of their bases. */
export function classEquations(draft: Draft, group: Group, catalogue: Catalogue): void {
  const total = placeId(group.place);
  const [whole] = group.plan ? [] : group.bases;
  if (whole !== undefined && draft.at(total)?.value === whole.value) draft.same(whole.id, total);
  const schemes = [...new Set(group.places.flatMap(({ scheme }) => scheme ?? []))];
  for (const scheme of schemes) schemeEquations(draft, group, [...(catalogue.categories.get(scheme)?.values() ?? [])], catalogue.schemes.get(scheme)?.kind ?? 'aspects', total);
  if (group.plan) return;
  // "Xuất sắc" over those who did well: the smaller base is itself a class.
  for (const base of group.bases.slice(1)) for (const place of group.places) if (draft.at(placeId(place))?.value === base.value) draft.same(base.id, placeId(place));
  for (const place of group.places) for (const base of group.bases) if (draft.at(base.id)?.told.some((row) => draft.at(placeId(place))?.told.includes(row) ?? false)) draft.atMost(placeId(place), base.id);
}

function schemeEquations(draft: Draft, { place, bases, plan, sensitive }: Group, categories: readonly Category[], kind: string, total: string): void {
  const part = (category: Category): Part => ({ id: placeId({ ...place, scheme: category.scheme, category: category.id }), sensitive });
  const within = (id: string | null) => categories.filter((category) => category.within === id);
  // A class that is not printed stands for the classes within it, where one of them is.
  const expand = (category: Category): Part[] => {
    const own = part(category);
    if (draft.isTold(own.id)) return [own];
    const inside = within(category.id).flatMap(expand);
    return inside.some(({ id }) => draft.isTold(id)) ? inside : [own];
  };
  if (kind === 'aspects') {
    for (const category of categories) draft.atMost(part(category).id, category.within === null ? total : (categories.filter(({ id }) => id === category.within).map((outer) => part(outer).id)[0] ?? total));
    return;
  }
  const tops = within(null).flatMap(expand);
  const [base] = plan ? [] : bases;
  if (draft.at(total) === undefined && base === undefined && tops.every(({ id }) => draft.isTold(id))) draft.compute(total, tops.reduce((sum, { id }) => sum + (draft.at(id)?.value ?? 0), 0), sensitive);
  draft.sum(total, tops);
  if (base !== undefined && draft.at(total)?.value !== base.value) draft.sum(base.id, tops);
  for (const category of categories) draft.sum(part(category).id, within(category.id).flatMap(expand));
}
