import { nameOf, shortName, unitOf, type Context } from './context.ts';

/** What a unit is called beside others: its short name, or its whole name where two of them share the short one. */
export function unitLabel(ctx: Context, unit: string, units: readonly string[]): string {
  const row = unitOf(ctx, unit);
  const shared = units.some((other) => other !== unit && shortName(unitOf(ctx, other)) === shortName(row));
  return shared ? nameOf(ctx, row) : shortName(row);
}
