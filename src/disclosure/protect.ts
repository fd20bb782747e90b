import { attack } from './attack.ts';
import { blocksOf, type Cell, type Equation, type System } from './system.ts';

/** The cells that must stay unknown: small counts and bases where these are sensitive, printed or not. */
export function smallCells({ cells }: System): Cell[] {
  return [...cells.values()].filter(({ sensitive, small }) => sensitive && small);
}

/**
 * Chooses the cells to withhold, the small ones and others: greedily, one more as long as any withheld one can be computed back (Hundepool et al.,
 * Statistical Disclosure Control, 2012, ch. 4: secondary cell suppression). The reader is taken to know even which cells
 * are the small ones. Of two choices the one that loses less: a sensitive count before a count of a larger unit, both
 * before a base; then the one that opens fewest new equations, then the smaller number.
 */
export function protect(system: System, threshold: number): ReadonlySet<string> {
  return new Set(blocksOf(system).flatMap((block) => [...protectBlock(block, threshold)]));
}

function protectBlock(system: System, threshold: number): ReadonlySet<string> {
  const small = smallCells(system);
  const primary = new Set(small.map(({ id }) => id));
  if (primary.size === 0) return primary;
  const hidden = new Set(small.filter(({ told }) => told.length > 0).map(({ id }) => id));
  const equationsOf = new Map<string, Equation[]>([...system.cells.keys()].map((id) => [id, []]));
  for (const equation of system.equations) for (const { cell } of equation.terms) equationsOf.get(cell)?.push(equation);
  const highest = ({ id }: Cell) => (primary.has(id) ? threshold - 1 : Infinity);
  // A contradiction that cannot be hidden is for all to see, and tells nothing of the true number.
  const given = new Set<string>();
  const isOpen = (id: string) => hidden.has(id) || system.cells.get(id)?.told.length === 0;
  const isAlone = (id: string) => (equationsOf.get(id) ?? []).some(({ terms }) => terms.filter(({ cell }) => isOpen(cell)).length < 2);
  const add = (id: string) => {
    const next = choose(system, isOpen, equationsOf, id);
    if (next === null) given.add(id);
    else hidden.add(next);
  };
  for (;;) {
    const { surely, perhaps } = attack(system, hidden, new Set([...hidden, ...primary]), highest);
    const exposed = [...surely, ...perhaps].filter((id) => !given.has(id));
    if (exposed.length === 0) return hidden;
    const before = hidden.size + given.size;
    for (const id of exposed) if (isAlone(id)) add(id);
    // What is exposed by several equations together may be safe by now: one of them at a time.
    const [first] = exposed;
    if (first !== undefined && hidden.size + given.size === before) add(first);
  }
}

/** The cell whose withholding protects another at the least loss, nearest equations first; null where nothing is left to withhold. */
function choose(system: System, isOpen: (id: string) => boolean, equationsOf: ReadonlyMap<string, readonly Equation[]>, exposed: string): string | null {
  const openIn = ({ terms }: Equation) => terms.filter(({ cell }) => isOpen(cell)).length;
  const seen = new Set<string>([exposed]);
  let front = [exposed];
  while (front.length > 0) {
    const equations = front.flatMap((id) => equationsOf.get(id) ?? []);
    const narrow = equations.filter((equation) => openIn(equation) < 2);
    const candidates = (narrow.length > 0 ? narrow : equations).flatMap(({ terms }) => terms.flatMap(({ cell }) => system.cells.get(cell) ?? [])).filter(({ id, value }) => !isOpen(id) && value !== 0);
    const [best] = candidates.map((cell) => ({ id: cell.id, loss: lossOf(cell, (equationsOf.get(cell.id) ?? []).filter((equation) => openIn(equation) === 0).length) })).sort((a, b) => compareLoss(a.loss, b.loss) || (a.id < b.id ? -1 : 1));
    if (best !== undefined) return best.id;
    front = equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)).filter((id) => isOpen(id) && !seen.has(id) && seen.add(id));
  }
  return null;
}

function lossOf({ kind, sensitive, value }: Cell, opened: number): readonly number[] {
  return [kind === 'base' ? 2 : sensitive ? 0 : 1, opened, value];
}

function compareLoss(a: readonly number[], b: readonly number[]): number {
  return a.reduce((decided, amount, index) => decided || amount - (b[index] ?? 0), 0);
}
