import { FIRST_YEAR, LAST_YEAR, type DemoUnit } from './nation.ts';
import { Random } from './random.ts';

/** How large a commune is in everything that shares are taken over. */
export interface Quantities {
  readonly population: number;
  readonly members: number;
  readonly organisations: number;
  readonly branches: number;
  readonly villages: number;
  readonly villageBranches: number;
  readonly committee: number;
  readonly staff: number;
  readonly employees: number;
  readonly plan: number;
  readonly admitted: number;
  readonly due: number;
  readonly introduced: number;
}

export type Quantity = keyof Quantities;

/** The quantities of a commune, year by year, from its own stream of chance: slow growth, and bases that stand still. */
function ownQuantities({ id }: DemoUnit, seed: number): ReadonlyMap<number, Quantities> {
  const random = new Random(seed, `${id}/size`);
  const size = random.next();
  const members = 60 + 840 * size * Math.sqrt(size);
  const growth = random.between(-0.004, 0.022);
  const villages = random.whole(6, 9) + Math.round(members / 80);
  const villageBranches = villages - (random.next() < 0.2 ? 1 : 0);
  const organisations = random.whole(8, 12) + Math.round(members / 45);
  const committee = random.whole(15, 25) + Math.round(members / 60);
  const staff = random.whole(20, 30);
  const employees = random.whole(45, 60) + Math.round(members / 6);
  const perMember = random.between(11, 24);
  const eagerness = random.between(0.024, 0.044);
  const entries = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, age): [number, Quantities] => {
    const grown = Math.round(members * (1 + growth * age) * (1 + 0.006 * random.swing()));
    const admitted = Math.max(1, Math.round(grown * eagerness * (1 + 0.25 * random.swing())));
    const due = Math.round(grown * 0.31);
    return [FIRST_YEAR + age, {
      population: Math.round(members * perMember * (1 + 0.009 * age)), members: grown, organisations, branches: villageBranches + Math.round(organisations / 2), villages, villageBranches,
      committee, staff: staff - Math.floor(age / 4), employees: employees + Math.floor(age / 2), plan: Math.max(1, Math.round(admitted * random.between(0.88, 1.12))), admitted, due,
      introduced: Math.round(due * Math.min(1, 0.93 + 0.008 * age)),
    }];
  });
  return new Map(entries);
}

/** Of a commune that took others in, with what they had from the year of the merger; a new one is nothing but them. */
export function quantitiesOf(unit: DemoUnit, communes: readonly DemoUnit[], seed: number): ReadonlyMap<number, Quantities> {
  const own = ownQuantities(unit, seed);
  const joined = communes.filter(({ replacedBy }) => replacedBy === unit.id).map((earlier) => ownQuantities(earlier, seed).get(LAST_YEAR));
  const parts = [...(unit.validFrom === null ? [own.get(LAST_YEAR)] : []), ...joined].filter((part) => part !== undefined);
  return joined.length === 0 ? own : new Map([...own, [LAST_YEAR, parts.reduce(added)]]);
}

function added(a: Quantities, b: Quantities): Quantities {
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value + b[name as Quantity]])) as unknown as Quantities;
}
