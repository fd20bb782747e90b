import type { Observation } from '../dataset/observation.ts';

/**
 * A contradiction or a trap in the figures themselves, as a value: what was printed, what comes out, and why. The words
 * stand in `src/i18n/findings.*.json`; nothing of the printed figure is changed by it.
 */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly unit: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: string;
  readonly source: string;
  readonly locator: string;
  /** Keys of the observations it concerns; it stands beside the first and is mentioned beside the others. */
  readonly observations: readonly string[];
  /** As printed, and as it comes out: per cent, or a count, as the rule says; null where the rule compares no two numbers. */
  readonly reported: number | null;
  readonly computed: number | null;
  /** Which of the rule's sentences tells it, and what fills its places: numbers raw, names as ids. */
  readonly reason: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export const RULES = [
  'percent-mismatch', 'percent-truncated', 'base-unstated', 'base-change', 'total-mismatch', 'change-mismatch', 'conflict', 'part-exceeds-whole', 'scheme-break', 'cap-exceeded', 'nested-category', 'jump',
] as const;
export type Rule = (typeof RULES)[number];

/** `error`: a printed figure cannot be right; `warning`: two figures cannot both be; `note`: right, and easily misread. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule says beyond the figures it is about. */
export interface Saying {
  readonly reason: string;
  readonly reported?: number | null;
  readonly computed?: number | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A finding beside its first figure; the others are mentioned. */
export function finding(rule: Rule, severity: Severity, [first, ...others]: readonly [Observation, ...Observation[]], { reason, reported = null, computed = null, details = {} }: Saying): Finding {
  const { unit, indicator, category, period, source, locator, key } = first;
  return { rule, severity, unit, indicator, category, period, source, locator, observations: [...new Set([key, ...others.map((other) => other.key)])], reported, computed, reason, details };
}
