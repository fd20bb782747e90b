import { z } from 'zod';
import { day, id, list, milestones, number, numbers, oneOf, optionalId, optionalNumber, optionalText, order, period, text, year, yes } from './cells.ts';

/**
 * The shapes of the files in `data/`: one schema per file, a column per key. The types of the catalogue come from here.
 * An empty cell is null where the column may be empty.
 */
export const UNIT_TYPES = ['province', 'district', 'commune'] as const;
export const OPERATORS = ['>', '>=', '=', '<=', '<'] as const;

export const SCHEMAS = {
  units: z.strictObject({
    id, type: oneOf(UNIT_TYPES), name_vi: text, name_en: text, parent: optionalId, code: optionalText,
    valid_from: day, valid_to: day, replaced_by: list, aliases: list,
  }),
  topics: z.strictObject({ id, name_vi: text, name_en: text, order, summary_vi: text, summary_en: text }),
  /** What is counted, and what a share is counted on. A `plan` may be exceeded; a `rate` has no base of its own. */
  measures: z.strictObject({ id, kind: oneOf(['thing', 'plan', 'rate']), name_vi: text, name_en: text, aliases: list }),
  schemes: z.strictObject({
    id, ladder: id, kind: oneOf(['classes', 'parts', 'aspects']), name_vi: text, name_en: text, from: year, to: year, rule: optionalText,
  }),
  /** A `cap` limits a class, in per cent of the class `cap_base`, where the rule binds: for the indicators of `cap_for`. */
  categories: z.strictObject({
    scheme: id, id, order, name_vi: text, name_en: text, within: optionalId, aliases: list, cap: optionalNumber, cap_base: optionalId, cap_for: list,
  }),
  indicators: z.strictObject({
    id, topic: id, order, name_vi: text, name_en: text, definition_vi: text, definition_en: text, measure: id,
    nature: oneOf(['stock', 'flow']), scheme: list, base: optionalId, direction: oneOf(['higher', 'lower', 'within', 'none']),
    decimals: order, lead: list, sensitive: list, aliases: list,
    /** Another indicator whose count is this one's numerator: admissions against the plan count the admissions. */
    counts: optionalId,
    /** Of an indicator that tells how large a unit is: the lower bounds of the size bands but the first, ascending. */
    bands: numbers,
    /** Of an indicator that is best `within` a range: its two ends, which belong to it. */
    range: numbers,
  }),
  sources: z.strictObject({
    id, title_vi: text, title_en: text, number: optionalText, date: period, issuer: text, unit: id, document: optionalText,
    /** Invented figures, which every page has to say. */
    simulated: yes,
  }),
  targets: z.strictObject({
    indicator: id, category: optionalId, unit: id, period, operator: oneOf(OPERATORS), value: number, base: optionalId,
    clause: optionalText, source: id, locator: text, applies: oneOf(['yearly', 'deadline', 'term', 'quarterly']), milestones,
  }),
  /** What a document itself says of a target: kept beside our assessment, never in its place. Without a category it speaks of every target of the indicator. */
  claims: z.strictObject({ indicator: id, category: optionalId, unit: id, period, claim_vi: text, claim_en: text, source: id, locator: text }),
  /** A finding of the audit that was examined. `observation` is the key of the figure, `decided_by` an office or a post. */
  'findings-answered': z.strictObject({ rule: text, observation: text, answer: text, decided_by: text, date: period }),
  exports: z.strictObject({
    path: text, source: optionalId, unit: optionalId, indicator: optionalId,
    period: z.union([z.literal('').transform(() => null), period], { error: 'bad-period' }), measure: optionalId, locator: optionalText, note: optionalText,
    /** Why figures of the file differ from those that were published before. */
    reason: optionalText,
  }),
} as const;

export type FileName = keyof typeof SCHEMAS;
export const FILE_NAMES = Object.keys(SCHEMAS) as FileName[];

/** Files that a data folder may do without. */
export const OPTIONAL_FILES: readonly FileName[] = ['claims', 'findings-answered'];

/** A row of a file with its line, as an editor counts it. */
export type Row<N extends FileName> = Readonly<z.infer<(typeof SCHEMAS)[N]>> & { readonly line: number };
export type Unit = Row<'units'>;
export type UnitType = (typeof UNIT_TYPES)[number];
export type Topic = Row<'topics'>;
export type Measure = Row<'measures'>;
export type Scheme = Row<'schemes'>;
export type Category = Row<'categories'>;
export type Indicator = Row<'indicators'>;
export type Source = Row<'sources'>;
export type Target = Row<'targets'>;
export type Claim = Row<'claims'>;
export type Answer = Row<'findings-answered'>;
export type ExportLine = Row<'exports'>;
