import { LAST_YEAR, type DemoUnit } from './nation.ts';
import type { Figure } from './figures.ts';
import { Random } from './random.ts';
import { RECIPES } from './recipes.ts';

/** How often an indicator of a year is not reported. */
const RATE = 0.012;
/** Every so many communes the last year is provisional. */
const PROVISIONAL = 10;

const inTables = new Set(RECIPES.filter(({ table }) => table !== undefined).map(({ indicator }) => indicator));

/** The figures as they come in: some years not reported, half of these told and half just absent. A table tells all of its cells. */
export function withGaps(unit: DemoUnit, figures: readonly Figure[], seed: number): Figure[] {
  const groups = Map.groupBy(figures, ({ indicator, year }) => `${indicator} ${year}`);
  return [...groups].flatMap(([what, same]) => {
    const chance = new Random(seed, `${unit.id}/${what}/gap`).next();
    const [first] = same;
    if (chance >= RATE || first === undefined) return same;
    if (inTables.has(first.indicator)) return same.map(unreported);
    return chance < RATE / 2 ? [{ ...unreported(first), category: null }] : [];
  });
}

function unreported(figure: Figure): Figure {
  return { ...figure, value: null, base: null, percent: null, decimals: 0, status: 'x' };
}

/** States that speak of a figure: a break where a commune took others in, a last year that is provisional. */
export function withStates(unit: DemoUnit, figures: readonly Figure[], joined: readonly DemoUnit[]): Figure[] {
  const broken = unit.validFrom === null && joined.length > 0;
  if (!broken && unit.number % PROVISIONAL !== 0) return [...figures];
  const note = broken ? `Số sau khi nhập ${joined.map(({ nameVi }) => nameVi).join(' và ')}` : null;
  return figures.map((figure) => {
    if (figure.year !== LAST_YEAR || figure.status !== null || inTables.has(figure.indicator)) return figure;
    if (!broken) return { ...figure, status: 'p' };
    return figure.base === null ? { ...figure, status: 'b', note } : figure;
  });
}
