import { nameOf, observationsOf, type Context } from './context.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures/figures.ts';
import type { TopicIndicators } from './profile.ts';

/** The figures of a topic on the page of a unit. */
export interface FigureSection {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** More figures of a topic are read on the pages of its indicators. */
const MOST_OF_TOPIC = 3;
/** Every row is a line of a table and a mark of a picture: with more of them the page would outgrow its weight. */
const MOST_ROWS = 110;

/** The figures of a unit, topic by topic: the first of every topic, then the second ones, as long as the page can carry them. */
export function unitFigures(ctx: Context, topics: readonly TopicIndicators[], unit: string): FigureSection[] {
  const sections = topics.map(({ topic, indicators }) => ({
    id: `${topic.id}-figures`,
    name: nameOf(ctx, topic),
    figures: [] as Figure[],
    next: figuresIn(indicators.map((indicator) => () => figuresOf(ctx, indicator, observationsOf(ctx, indicator.id, unit)))),
  }));
  let rows = 0;
  for (let round = 0; round < MOST_OF_TOPIC; round += 1) {
    for (const { figures, next } of sections) {
      const { value } = rows < MOST_ROWS ? next.next() : { value: undefined };
      if (value === undefined) continue;
      figures.push(value);
      rows += value.table.rows.length;
    }
  }
  return sections.filter(({ figures }) => figures.length > 0).map(({ id, name, figures }) => ({ id, name, figures }));
}

/** One figure after the other; those of an indicator are made when the ones before it are used up. */
function* figuresIn(indicators: readonly (() => readonly Figure[])[]): Generator<Figure, undefined> {
  for (const figures of indicators) yield* figures();
}
