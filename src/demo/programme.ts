import type { Target } from '../catalogue/schemas.ts';
import { FIRST_YEAR, LAST_YEAR, yearsOf, type DemoParent, type DemoUnit } from './nation.ts';
import { Random } from './random.ts';

type Aim = Omit<Target, 'unit' | 'source' | 'locator' | 'line' | 'clause'>;

const TERM = '2021/2025';
const path = (from: number, to: number): Target['milestones'] => [2021, 2023, 2025].map((year, index) => ({ period: String(year), value: from + (index * (to - from)) / 2 }));

/** What an invented programme asks of a whole province, and of each of its communes. */
const AIMS: readonly Aim[] = [
  { indicator: 'organisation-classification', category: 'good-or-better', period: TERM, operator: '>=', value: 80, base: 'grassroots-organisation', applies: 'yearly', milestones: [] },
  { indicator: 'member-classification', category: 'good-or-better', period: TERM, operator: '>', value: 85, base: 'member', applies: 'yearly', milestones: [] },
  { indicator: 'committee-members-by-qualification', category: 'university-or-higher', period: '2025', operator: '>=', value: 70, base: 'committee-member', applies: 'deadline', milestones: path(62, 70) },
  { indicator: 'villages-with-party-organisation', category: null, period: '2025', operator: '=', value: 100, base: 'village', applies: 'deadline', milestones: [] },
];
const AIMS_OF_ALL: readonly Aim[] = [
  { indicator: 'admissions-to-all-members', category: null, period: TERM, operator: '>=', value: 3, base: 'all-members', applies: 'yearly', milestones: [] },
  { indicator: 'commune-staff-by-qualification', category: 'university-or-higher', period: '2025', operator: '>=', value: 70, base: 'commune-staff', applies: 'deadline', milestones: path(60, 70) },
];

/** The targets of a province and its communes; a commune that is ended has none. Some aim a little higher than others. */
export function targetsOf(parent: DemoParent, source: string, seed: number): Omit<Target, 'line'>[] {
  const clause = `01-CTr/MP ${parent.nameVi}`;
  const written = (aim: Aim, unit: DemoUnit, value: number, index: number) => ({ ...aim, value, unit: unit.id, source, clause, locator: `Mục ${index + 1}` });
  const standing = parent.communes.filter((unit) => unit.validTo === null && yearsOf(unit).length > LAST_YEAR - FIRST_YEAR);
  const ofParent = [...AIMS, ...AIMS_OF_ALL].map((aim, index) => written(aim, parent, aim.value, index));
  const ofCommunes = standing.flatMap((unit) => {
    const random = new Random(seed, `${unit.id}/targets`);
    return AIMS_OF_ALL.map((aim, index) => written(aim, unit, aim.applies === 'yearly' ? random.whole(5, 8) / 2 : aim.value, AIMS.length + index));
  });
  return [...ofParent, ...ofCommunes];
}
