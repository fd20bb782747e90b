import type { Localised } from '../i18n/language.ts';

/**
 * Why a value is missing or special, as the files and downloads write it: `z` no base, `x` not reported, `c` withheld,
 * `u` base too small for a share, `k` rounds to zero, `p` provisional, `r` revised, `b` a break before it.
 */
export const STATUSES = ['z', 'x', 'c', 'u', 'k', 'p', 'r', 'b'] as const;
export type Status = (typeof STATUSES)[number];

/** One figure as a document prints it. Nothing here is computed from other figures. */
export interface Observation {
  /** Unique and stable over builds: unit, indicator, category, period, source, locator. */
  readonly key: string;
  readonly unit: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: string;
  /** The scheme of the category; null without one. */
  readonly scheme: string | null;
  /** `>` "more than", `~` "about"; null where the figure is exact. */
  readonly operator: string | null;
  /** The count (of a share its numerator), in the measure; null where the document gives none. */
  readonly value: number | null;
  readonly denominator: number | null;
  /** The base is known and not published, since it would tell a count that is withheld. */
  readonly baseWithheld?: true;
  /** The printed share as 0–100; how many decimals were printed, of the share or of a value that is a rate itself. */
  readonly percentReported: number | null;
  readonly percentDecimals: number;
  readonly measure: string;
  readonly status: Status | null;
  readonly source: string;
  readonly locator: string;
  readonly file: string;
  readonly line: number;
  /** The column of the cell as a spreadsheet names it; null where the whole line is about this figure. */
  readonly columnLetter: string | null;
  readonly note: Localised | null;
}

/** The key of an observation. */
export function observationKey(parts: Pick<Observation, 'unit' | 'indicator' | 'category' | 'period' | 'source' | 'locator'>): string {
  return [parts.unit, parts.indicator, parts.category ?? '', parts.period, parts.source, parts.locator].join(' ');
}
