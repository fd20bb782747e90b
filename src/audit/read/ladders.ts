import type { Category, Scheme } from '../../catalogue/schemas.ts';

/** The ladders of classification as `read` knows them without a catalogue: their years, and their words. */
const LADDERS: readonly { readonly id: string; readonly from: number | null; readonly to: number | null; readonly names: readonly string[] }[] = [
  { id: 'tsvm', from: null, to: 2017, names: ['Trong sạch, vững mạnh', 'Yếu kém'] },
  { id: 'tsvm-members', from: null, to: 2017, names: ['Đủ tư cách, hoàn thành xuất sắc nhiệm vụ', 'Đủ tư cách, hoàn thành tốt nhiệm vụ', 'Đủ tư cách, hoàn thành nhiệm vụ', 'Vi phạm tư cách'] },
  { id: 'since-2018', from: 2018, to: null, names: ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Không hoàn thành nhiệm vụ'] },
];

/** "Hoàn thành tốt" and "hoàn thành" stand on the older ladder too: these two tell nothing of the year alone. */
const ON_BOTH = ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ'];

export const EXCELLENT = 'Hoàn thành xuất sắc nhiệm vụ';
export const GOOD_OR_BETTER = 'Hoàn thành tốt nhiệm vụ trở lên';

/** What "hoàn thành tốt trở lên" is made of. */
const INSIDE = [EXCELLENT, 'Hoàn thành tốt nhiệm vụ'];

/** At most so many of those who did well may be excellent (HD 21-HD/BTCTW 2019), of organisations and of members. */
const CAP = 20;
export const CAPPED = /tổ chức cơ sở đảng|tổ chức đảng|đảng viên/;

export const LADDER_SCHEMES: readonly Scheme[] = [
  ...LADDERS.map(({ id, from, to }) => ({ id, ladder: 'classification', kind: 'classes' as const, name_vi: id, name_en: id, from, to, rule: null, line: 0 })),
  { id: 'other', ladder: 'other', kind: 'aspects' as const, name_vi: 'other', name_en: 'other', from: null, to: null, rule: null, line: 0 },
];

/** The scheme of a category label: the ladder in force where its word stands on several, `other` where on none. */
export function ladderOf(label: string, year: number): string {
  if (label === GOOD_OR_BETTER) return 'since-2018';
  if (ON_BOTH.includes(label)) return year < 2018 ? 'tsvm' : 'since-2018';
  return LADDERS.find(({ names }) => names.includes(label))?.id ?? 'other';
}

/** The categories of a file, by the labels it uses. Only where it prints the wider class is another within it: a sum that it does not print is not made. */
export function ladderCategories(labels: readonly string[], schemesOf: (label: string) => Iterable<string>, capped: readonly string[]): Category[] {
  const wide = labels.includes(GOOD_OR_BETTER);
  return labels.flatMap((id) =>
    [...schemesOf(id)].map((scheme) => {
      const cap = id === EXCELLENT && scheme === 'since-2018';
      return { scheme, id, order: orderOf(id), name_vi: id, name_en: id, within: wide && scheme === 'since-2018' && INSIDE.includes(id) ? GOOD_OR_BETTER : null, aliases: [], cap: cap ? CAP : null, cap_base: cap ? GOOD_OR_BETTER : null, cap_for: cap ? [...capped] : [], line: 0 };
    }),
  );
}

function orderOf(label: string): number {
  const places = LADDERS.map(({ names }) => names.indexOf(label)).filter((place) => place >= 0);
  return places[0] ?? LADDERS.length + 10;
}
