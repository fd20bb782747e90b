import { group } from '../dataset/dataset.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Assessment, TargetState } from '../measures/target.ts';
import { indicatorOf, nameOf, type Context } from './context.ts';
import { paths } from './paths.ts';
import type { Cell, Table } from './table.ts';
import { newestAssessments, targetTable } from './targets.ts';

/** More rows than these are counted: each target stands on the page of its unit. */
const MOST_ROWS = 60;

const STATES = ['reached', 'not-reached', 'on-path', 'behind-path', 'not-assessable'] as const satisfies readonly TargetState[];

/** Targets in as many rows as a page carries: every period of each; else the newest; else for each indicator how many stand how. */
export function targetRows(ctx: Context, assessments: readonly Assessment[], withIndicator: boolean): Table {
  const newest = newestAssessments(assessments);
  if (newest.length > MOST_ROWS) return tallyTable(ctx, newest);
  return assessments.length <= MOST_ROWS ? targetTable(ctx, ctx.t('target.caption'), assessments, withIndicator) : targetTable(ctx, ctx.t('target.captionNewest'), newest, withIndicator);
}

function tallyTable(ctx: Context, newest: readonly Assessment[]): Table {
  const states = STATES.filter((state) => newest.some((assessment) => assessment.state === state));
  const counted = (count: number): Cell => ({ text: formatNumber(count, ctx.lang), value: count });
  return {
    caption: ctx.t('target.captionTally'),
    columns: [
      { key: 'indicator', label: ctx.t('column.indicator'), numeric: false },
      { key: 'targets', label: ctx.t('column.targets'), numeric: true },
      ...states.map((state) => ({ key: state, label: ctx.t(`target.tally.${state}`), numeric: true })),
    ],
    rows: [...group(newest, ({ target }) => target.indicator)].map(([id, same]) => {
      const name = nameOf(ctx, indicatorOf(ctx, id));
      return { cells: [{ text: name, value: name, href: ctx.link(paths.indicator(id)) }, counted(same.length), ...states.map((state) => counted(same.filter((assessment) => assessment.state === state).length))] };
    }),
  };
}
