import { issue, type Issue } from '../../issues/issue.ts';

/** A line that leads to others of its file by their ids. */
export interface Leading {
  readonly id: string;
  readonly line: number;
  readonly to: readonly string[];
}

/** A line that leads to itself, and lines that lead round in a circle: each circle once, on its uppermost line. */
export function checkCircles(path: string, column: string, lines: readonly Leading[]): Issue[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const own = lines.filter(({ id, to }) => to.includes(id)).map(({ id, line }) => issue('refers-to-itself', { path, line, column, value: id }));
  const circles = circlesOf(new Map(lines.map(({ id, to }) => [id, to.filter((other) => other !== id && byId.has(other))])));
  return [...own, ...circles.map((circle) => circleIssue(path, column, circle.map((id) => byId.get(id)).filter((line) => line !== undefined)))];
}

function circleIssue(path: string, column: string, circle: readonly Leading[]): Issue {
  const first = circle.reduce((upper, line) => (line.line < upper.line ? line : upper));
  const at = circle.indexOf(first);
  const way = [...circle.slice(at), ...circle.slice(0, at), first];
  const lines = circle.map(({ line }) => line).sort((a, b) => a - b);
  return issue('leads-in-circle', { path, line: first.line, column, value: way[1]?.id ?? first.id, details: { way: way.map(({ id }) => id).join(' → '), lines: lines.join(', ') } });
}

/** Circles of a graph, each as the ids on it; of circles that share a line at least one. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of graph.keys()) {
    // Depth first with a stack of our own: a chain may be as long as the file.
    const way: { readonly id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const on = new Map(way.map(({ id }, index) => [id, index]));
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const to = graph.get(top.id)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        done.add(top.id);
        on.delete(top.id);
        way.pop();
      } else if (on.has(to)) {
        circles.push(way.slice(on.get(to)).map(({ id }) => id));
      } else if (!done.has(to)) {
        on.set(to, way.length);
        way.push({ id: to, next: 0 });
      }
    }
  }
  return circles;
}
