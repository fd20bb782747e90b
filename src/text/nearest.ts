import { fold } from './fold.ts';

/** Two names of one kind ("Huyện …") share about as much. */
const LEAST = 0.25;

/** How alike two labels are, from 0 to 1: the pairs of letters they share, without accents (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  return shared(pairsOf(fold(a)), pairsOf(fold(b)));
}

/** The items whose best label is most like a label, most alike first, at most `most` of them; none that is hardly like it. */
export function nearest<Item>(label: string, items: Iterable<Item>, labelsOf: (item: Item) => readonly string[], most: number): Item[] {
  const asked = pairsOf(fold(label));
  return [...items]
    .map((item) => ({ item, score: Math.max(0, ...labelsOf(item).map((known) => shared(asked, pairsOf(fold(known))))) }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

function pairsOf(text: string): string[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count > 0) both += 1;
    left.set(pair, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
}
