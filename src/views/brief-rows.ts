import type { Indicator } from '../catalogue/schemas.ts';
import type { Observation } from '../dataset/observation.ts';
import { headline, isReported } from '../measures/headline.ts';
import { shareOf } from '../measures/share.ts';
import { breakOf } from './breaks.ts';
import { categoryName, indicatorOf, measureName, nameOf, observationsOf, type Context } from './context.ts';
import { markOf } from './findings.ts';
import { changeWords, figureBefore } from './headlines.ts';
import { indicatorPath } from './indicator-pages.ts';
import { rankCell } from './profile-cells.ts';
import { standingOf } from './profile-standing.ts';
import type { Cell, TableRow } from './table.ts';
import { assessmentOf } from './targets.ts';
import { isWithheld } from './withheld.ts';
import { assessmentWords, breakWords, figureWords, lowerFirst, periodWords, ratioWords, targetWords } from './words.ts';

/** The columns of the papers that offices print, in their order. */
export const BRIEF_COLUMNS = ['number', 'indicator', 'unitOfMeasure', 'target', 'periodBefore', 'periodNow', 'state', 'rank', 'notes'] as const;

/**
 * The figure of an indicator that a brief tells of a unit; null where the indicator has none, and where nothing could be
 * said of it but the number: no direction, no target, no period before. Those stand on the unit's page.
 */
export function briefFigure(ctx: Context, indicator: Indicator, unit: string): Observation | null {
  const figure = headline(indicator, observationsOf(ctx, indicator.id, unit));
  if (figure === null || !(isReported(figure) || isWithheld(figure))) return null;
  return indicator.direction !== 'none' || assessmentOf(ctx, figure) !== null || figureBefore(ctx, figure) !== null ? figure : null;
}

export function briefRow(ctx: Context, figure: Observation, place: number): TableRow {
  const indicator = indicatorOf(ctx, figure.indicator);
  const category = categoryName(ctx, figure);
  return {
    cells: [
      { text: String(place), value: place },
      { text: nameOf(ctx, indicator), value: nameOf(ctx, indicator), href: ctx.link(indicatorPath(ctx, indicator.id, figure.unit)), ...(category === null ? {} : { detail: lowerFirst(category) }) },
      measureCell(ctx, figure),
      ...targetCells(ctx, figure, indicator),
      rankCell(ctx, standingOf(ctx, figure)),
      notesCell(ctx, figure),
    ],
  };
}

/** Shares are told in per cent, whatever is counted. */
function measureCell(ctx: Context, figure: Observation): Cell {
  const text = shareOf(figure) === null ? measureName(ctx, figure.measure) : '%';
  return { text, value: text };
}

/** Target, period before, period now, and how the one stands against the other. */
function targetCells(ctx: Context, figure: Observation, indicator: Indicator): Cell[] {
  const assessment = assessmentOf(ctx, figure);
  const none: Cell = { text: ctx.t('state.none'), value: null, missing: true };
  return [
    assessment === null ? none : { text: targetWords(ctx, assessment.target, indicator), value: assessment.target.value },
    beforeCell(ctx, figure, indicator),
    figureCell(ctx, figure),
    assessment === null ? none : { text: assessmentWords(ctx, assessment), value: assessment.state },
  ];
}

/** The figure before stands in the table only where it compares; else the reason does. */
function beforeCell(ctx: Context, figure: Observation, indicator: Indicator): Cell {
  const before = figureBefore(ctx, figure);
  if (before === null) return { text: ctx.t('change.first'), value: null, missing: true };
  if (isWithheld(before)) return { text: ctx.t('status.c'), value: null, missing: true };
  const reason = breakOf(ctx, indicator)(before, figure);
  if (reason === null) return figureCell(ctx, before);
  return { text: ctx.t('change.broken', { period: periodWords(ctx, before.period), reason: lowerFirst(breakWords(ctx, reason, figure)) }), value: null, missing: true };
}

/** The number without its measure, which has a column of its own; k/n and the period below it. */
function figureCell(ctx: Context, figure: Observation): Cell {
  const words = figureWords(ctx, figure);
  const suffix = ` ${measureName(ctx, figure.measure)}`;
  const text = words.endsWith(suffix) ? words.slice(0, -suffix.length) : words;
  const ratio = ratioWords(ctx, figure);
  const detail = [ratio === text ? null : ratio, periodWords(ctx, figure.period)].filter((part) => part !== null).join(' · ');
  const value = figure.value ?? figure.percentReported;
  return { text, detail, value, ...(value === null ? { missing: true } : {}) };
}

/** Its state, the change from the period before, and the sign of a finding. */
function notesCell(ctx: Context, figure: Observation): Cell {
  const { status, note } = figure;
  const change = isWithheld(figure) ? null : changeOf(ctx, figure);
  const parts = [change, status === 'p' || status === 'r' || status === 'b' ? ctx.t(`status.${status}`) : null, note === null ? null : note[ctx.lang]].filter((part) => part !== null);
  const mark = markOf(ctx, figure);
  const marked = mark === null ? {} : { mark };
  return parts.length === 0 ? { text: ctx.t('state.none'), value: null, missing: true, ...marked } : { text: parts.join('; '), value: parts.join('; '), ...marked };
}

/** A change that cannot be told already has its reason in the column of the period before. */
function changeOf(ctx: Context, figure: Observation): string | null {
  const before = figureBefore(ctx, figure);
  const compares = before !== null && !isWithheld(before) && breakOf(ctx, indicatorOf(ctx, figure.indicator))(before, figure) === null;
  return compares ? changeWords(ctx, figure) : null;
}
