import type { Unit } from '../catalogue/schemas.ts';

/** What the party committee of a unit is called, by the first word of the unit's name. */
const COMMITTEES: readonly (readonly [kind: RegExp, committee: string])[] = [
  [/^Tỉnh /, 'Tỉnh ủy'], [/^Thành phố /, 'Thành ủy'], [/^Huyện /, 'Huyện ủy'], [/^Quận /, 'Quận ủy'], [/^Thị xã /, 'Thị ủy'],
];
const COMMUNE = /^(?:Xã|Phường|Thị trấn|Đặc khu) /;
const KIND = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu) /;

/**
 * The names that a unit goes by without being listed as aliases: Huyện ủy X, Đảng bộ huyện X and huyện X are one.
 * Source: the usage of party papers.
 */
export function committeeLabels({ name_vi: name }: Unit): string[] {
  const kind = KIND.exec(name)?.[0];
  if (kind === undefined) return [];
  const own = name.slice(kind.length);
  const small = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}${own}`;
  const committees = COMMITTEES.filter(([pattern]) => pattern.test(name)).map(([, committee]) => committee);
  const committeeNames = committees.flatMap((committee) => [`${committee} ${own}`, `${committee} ${small}`]);
  return [...committeeNames, `Đảng bộ ${small}`, `Đảng ủy ${small}`, ...(COMMUNE.test(name) ? [`Đảng ủy ${own}`] : []), `Ban Chấp hành Đảng bộ ${small}`];
}

/** The proper name alone: it means a unit only where no other unit has it too. */
export function bareLabel({ name_vi: name }: Unit): string {
  return name.replace(KIND, '');
}
