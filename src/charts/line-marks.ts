import * as Plot from '@observablehq/plot';
import { markOf, pixels } from './mark.ts';
import type { Mark } from './mark.ts';
import type { Dot, Stroke } from './marks.ts';

/** Lines with corners, a path for each. */
export function lines(items: readonly (readonly Dot[])[], stroke: string, dashes: string | null): Mark {
  return markOf(['lines', stroke, dashes], items, (all) =>
    Plot.line(all.flatMap((points, run) => points.map((point) => ({ ...point, run }))), {
      x: pixels('x'),
      y: pixels('y'),
      z: 'run',
      stroke,
      strokeWidth: 2,
      // Round corners have no limit; Plot need not write one.
      strokeMiterlimit: 4,
      ...(dashes === null ? {} : { strokeDasharray: dashes }),
    }),
  );
}

/** Straight arrows, from the first end to the second; a short one has a smaller head. */
export function arrows(items: readonly Stroke[], stroke: string): Mark {
  return markOf(['arrows', stroke], items, (all) =>
    Plot.arrow(all, { x1: pixels('x1'), y1: pixels('y1'), x2: pixels('x2'), y2: pixels('y2'), stroke, strokeWidth: 2.5, headLength: 5, bend: 0 }),
  );
}
