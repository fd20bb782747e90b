import type { FigureColumn } from './column.ts';

/**
 * What names over several columns mean. A name that tells columns apart ("Trình độ chuyên môn" beside "Lý luận chính trị") is what
 * they count; one that spans them all says no more than a title, and serves as one where the table has none.
 */
export function settleGroups(figures: readonly FigureColumn[]): { figures: FigureColumn[]; title: string | null } {
  const names = new Set(figures.filter((column) => column.total === null).map((column) => column.group));
  const [only] = names;
  const spanning = names.size === 1 && only !== undefined ? only : null;
  const named = figures.map((column) => (column.group === null || spanning !== null ? column : { ...column, indicator: column.indicator === null ? column.group : `${column.group}: ${column.indicator}` }));
  return { figures: fillBeside(named), title: spanning };
}

/** A share is of the column to its left: it has the same name, category and period, unless it says otherwise. */
function fillBeside(figures: readonly FigureColumn[]): FigureColumn[] {
  let before: FigureColumn | null = null;
  return figures.map((column) => {
    const filled: FigureColumn = column.share && before !== null
      ? { ...column, category: column.category ?? before.category, indicator: column.indicator ?? before.indicator, total: column.total ?? before.total, period: column.period ?? before.period }
      : column;
    before = filled;
    return filled;
  });
}
