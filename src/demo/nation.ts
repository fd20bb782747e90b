import { Random } from './random.ts';

export const DEMO_SIZES = ['district', 'province', 'nation'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2025;
/** Communes merged on the first of July 2025: their last day, and the first of what came of them. */
const LAST_DAY = '2025-06-30';
const FIRST_DAY = '2025-07-01';

/** A commune as it was when it last stood alone, or as it has always been. */
export interface DemoUnit {
  readonly id: string;
  readonly type: 'province' | 'district' | 'commune';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parent: string | null;
  /** Its place among those of its parent, the ended ones behind the others. */
  readonly number: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly replacedBy: string | null;
}

/** A body that reports for those below it, and its communes. */
export interface DemoParent extends DemoUnit {
  readonly communes: readonly DemoUnit[];
}

const PROVINCES = 34;
const COMMUNES = 3321;
const FEWEST = 60;
const MOST = 130;
/** In each province one commune went into another that stood before, and two became a new one. */
const TAKEN_IN = 1;
const JOINED = 2;

/** The units of an invented nation: names that say "mẫu", numbers in place of codes. */
export function demoParents(size: DemoSize, seed: number): DemoParent[] {
  if (size === 'district') return [parentOf('district', 'Huyện Mẫu', 'Model District', '', 15)];
  if (size === 'province') return [parentOf('province', 'Tỉnh Mẫu 01', 'Model Province 01', '01-', 100)];
  return communesPerProvince(seed).map((count, index) => {
    const number = String(index + 1).padStart(2, '0');
    return parentOf('province', `Tỉnh Mẫu ${number}`, `Model Province ${number}`, `${number}-`, count);
  });
}

/** Uneven, and exact in sum: what is over or lacking is spread one by one over the provinces that have room. */
function communesPerProvince(seed: number): number[] {
  const random = new Random(seed, 'provinces');
  const counts = Array.from({ length: PROVINCES }, () => random.whole(FEWEST + 5, MOST - 5));
  let left = COMMUNES - counts.reduce((sum, count) => sum + count, 0);
  for (let index = 0; left !== 0; index = (index + 1) % PROVINCES) {
    const step = Math.sign(left);
    const count = (counts[index] ?? 0) + step;
    if (count < FEWEST || count > MOST) continue;
    counts[index] = count;
    left -= step;
  }
  return counts;
}

function parentOf(type: 'province' | 'district', nameVi: string, nameEn: string, prefix: string, count: number): DemoParent {
  const parent = { id: type === 'district' ? 'huyen-mau' : `tinh-mau-${prefix.slice(0, -1)}`, type, nameVi, nameEn, parent: null, number: 0, validFrom: null, validTo: null, replacedBy: null };
  const commune = (number: number, dates: Partial<DemoUnit>): DemoUnit => {
    const ward = number % 6 === 3;
    const label = `${prefix}${String(number).padStart(3, '0')}`;
    return { id: `${ward ? 'phuong' : 'xa'}-mau-${label}`, type: 'commune', nameVi: `${ward ? 'Phường' : 'Xã'} Mẫu ${label}`, nameEn: `Model ${ward ? 'Ward' : 'Commune'} ${label}`, parent: parent.id, number, validFrom: null, validTo: null, replacedBy: null, ...dates };
  };
  const standing = Array.from({ length: count }, (_, index) => commune(index + 1, index + 1 === count ? { validFrom: FIRST_DAY } : {}));
  const [taker, made] = [standing[3]?.id ?? null, standing.at(-1)?.id ?? null];
  const ended = Array.from({ length: TAKEN_IN + JOINED }, (_, index) => commune(count + 1 + index, { validTo: LAST_DAY, replacedBy: index < TAKEN_IN ? taker : made }));
  return { ...parent, communes: [...standing, ...ended] };
}

/** The years of which a unit reports: a new one from its first, an ended one up to the last whole one. */
export function yearsOf({ validFrom, validTo }: Pick<DemoUnit, 'validFrom' | 'validTo'>): number[] {
  const [first, last] = [validFrom === null ? FIRST_YEAR : LAST_YEAR, validTo === null ? LAST_YEAR : LAST_YEAR - 1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
