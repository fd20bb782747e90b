import type { Quantity } from './quantities.ts';

/** A share in 2016, how it moves in a year, and how far communes lie apart. */
type Level = readonly [level: number, slope: number, spread: number];

/** How the figures of one indicator come about. Its definition, its categories and its base are those of the catalogue. */
export interface Recipe {
  readonly indicator: string;
  /** What it is drawn from. */
  readonly on: Quantity;
  /** The first year in which it is reported. */
  readonly since: number;
  readonly form: Form;
  /** The office table that holds it, where no tidy file of a commune does. */
  readonly table?: 'classes' | 'files' | 'admissions';
}

export type Form =
  /** The quantity itself. */
  | { readonly kind: 'whole' }
  /** A count over the quantity, with its share. */
  | { readonly kind: 'share'; readonly level: Level }
  /** One quantity over another. */
  | { readonly kind: 'ratio'; readonly count: Quantity }
  /** The quantity split into the exclusive classes of the scheme in force, in their order. */
  | { readonly kind: 'classes'; readonly weights: readonly number[] }
  /** Several shares of one quantity that overlap, each with its category. */
  | { readonly kind: 'aspects'; readonly levels: Readonly<Record<string, Level>> }
  /** What happens in a year, so often per head; in parts that add up where there are any, with their total unless it is left out. */
  | { readonly kind: 'events'; readonly rate: number; readonly parts?: Readonly<Record<string, number>>; readonly total?: false };

const QUALIFICATION = [0.62, 0.16, 0.15, 0.05, 0.02];

/** The indicators of the demo, by the ids of `data/indicators.csv`. */
export const RECIPES: readonly Recipe[] = [
  { indicator: 'organisation-classification', on: 'organisations', since: 2016, form: { kind: 'classes', weights: [0.14, 0.7, 0.14, 0.02] }, table: 'classes' },
  { indicator: 'village-branch-classification', on: 'villageBranches', since: 2023, form: { kind: 'classes', weights: [0.14, 0.66, 0.18, 0.02] } },
  { indicator: 'subordinate-branch-meetings', on: 'branches', since: 2023, form: { kind: 'classes', weights: [0.66, 0.24, 0.08, 0.02] } },
  { indicator: 'commendations', on: 'branches', since: 2024, form: { kind: 'events', rate: 0.3, parts: { 'excellent-organisation': 0.3, 'excellent-branch': 0.3, 'excellent-member': 0.4 }, total: false } },
  { indicator: 'member-classification', on: 'members', since: 2016, form: { kind: 'classes', weights: [0.14, 0.72, 0.125, 0.015] } },
  { indicator: 'members', on: 'members', since: 2016, form: { kind: 'whole' } },
  { indicator: 'member-composition', on: 'members', since: 2019, form: { kind: 'aspects', levels: { 'ethnic-minority': [0.22, 0.003, 0.2], female: [0.29, 0.009, 0.06], 'university-or-higher': [0.27, 0.016, 0.1], 'intermediate-theory-or-higher': [0.16, 0.007, 0.06] } } },
  { indicator: 'members-assigned', on: 'members', since: 2018, form: { kind: 'share', level: [0.9, 0.005, 0.05] } },
  { indicator: 'members-exempted', on: 'members', since: 2021, form: { kind: 'events', rate: 0.05 } },
  { indicator: 'member-files', on: 'members', since: 2023, form: { kind: 'events', rate: 1, parts: { full: 0.967, probationary: 0.033 } }, table: 'files' },
  { indicator: 'members-without-file', on: 'members', since: 2021, form: { kind: 'events', rate: 0.004 } },
  { indicator: 'removals', on: 'members', since: 2024, form: { kind: 'events', rate: 0.006, parts: { 'struck-off': 0.7, 'put-out': 0.3 }, total: false } },
  { indicator: 'members-introduced-home', on: 'due', since: 2018, form: { kind: 'ratio', count: 'introduced' } },
  { indicator: 'members-well-rated-home', on: 'introduced', since: 2020, form: { kind: 'share', level: [0.9, 0.006, 0.05] } },
  { indicator: 'admissions', on: 'admitted', since: 2016, form: { kind: 'whole' }, table: 'admissions' },
  { indicator: 'admissions-against-plan', on: 'plan', since: 2016, form: { kind: 'ratio', count: 'admitted' } },
  { indicator: 'admissions-to-all-members', on: 'members', since: 2016, form: { kind: 'ratio', count: 'admitted' } },
  { indicator: 'entrepreneur-admissions', on: 'admitted', since: 2021, form: { kind: 'events', rate: 0.04 } },
  { indicator: 'full-members-recognised', on: 'admitted', since: 2016, form: { kind: 'events', rate: 0.93 }, table: 'admissions' },
  { indicator: 'prospects-in-courses', on: 'admitted', since: 2019, form: { kind: 'events', rate: 1.3 }, table: 'admissions' },
  { indicator: 'grassroots-organisations', on: 'organisations', since: 2016, form: { kind: 'whole' } },
  { indicator: 'subordinate-organisations', on: 'branches', since: 2018, form: { kind: 'whole' } },
  { indicator: 'villages', on: 'villages', since: 2016, form: { kind: 'whole' } },
  { indicator: 'village-branches', on: 'villageBranches', since: 2018, form: { kind: 'whole' } },
  { indicator: 'villages-with-party-organisation', on: 'villages', since: 2016, form: { kind: 'ratio', count: 'villageBranches' } },
  { indicator: 'village-branches-with-committee', on: 'villageBranches', since: 2020, form: { kind: 'share', level: [0.5, 0.03, 0.1] } },
  { indicator: 'village-heads-members', on: 'villages', since: 2020, form: { kind: 'share', level: [0.55, 0.025, 0.1] } },
  { indicator: 'places-without-members', on: 'villages', since: 2021, form: { kind: 'events', rate: 0.05 } },
  { indicator: 'private-enterprise-organisations', on: 'organisations', since: 2021, form: { kind: 'events', rate: 0.08 } },
  { indicator: 'grassroots-committee-members', on: 'committee', since: 2020, form: { kind: 'whole' } },
  { indicator: 'committee-members-by-qualification', on: 'committee', since: 2022, form: { kind: 'classes', weights: QUALIFICATION } },
  { indicator: 'committee-members-by-political-theory', on: 'committee', since: 2023, form: { kind: 'classes', weights: [0.2, 0.6, 0.17, 0.03] } },
  { indicator: 'commune-staff', on: 'staff', since: 2022, form: { kind: 'events', rate: 1, parts: { cadre: 0.45, 'civil-servant': 0.55 } } },
  { indicator: 'commune-staff-by-qualification', on: 'staff', since: 2022, form: { kind: 'classes', weights: QUALIFICATION } },
  { indicator: 'commune-staff-standardised', on: 'staff', since: 2023, form: { kind: 'aspects', levels: { professional: [0.72, 0.025, 0.06], 'political-theory': [0.6, 0.03, 0.08] } } },
  { indicator: 'public-employee-classification', on: 'employees', since: 2023, form: { kind: 'classes', weights: [0.16, 0.74, 0.09, 0.01] } },
  { indicator: 'sent-for-political-theory', on: 'members', since: 2021, form: { kind: 'events', rate: 0.03, parts: { advanced: 0.15, intermediate: 0.5, elementary: 0.35 } } },
  { indicator: 'commune-staff-trained', on: 'staff', since: 2022, form: { kind: 'events', rate: 0.5, parts: { professional: 0.3, 'political-theory': 0.3, 'party-work': 0.4 }, total: false } },
  { indicator: 'party-skills-training', on: 'committee', since: 2020, form: { kind: 'events', rate: 0.5 } },
  { indicator: 'classes', on: 'branches', since: 2024, form: { kind: 'events', rate: 0.25, parts: { 'branch-secretaries': 0.3, awareness: 0.3, resolutions: 0.4 }, total: false } },
  { indicator: 'class-participants', on: 'members', since: 2024, form: { kind: 'events', rate: 0.3, parts: { 'branch-secretaries': 0.2, 'village-committees': 0.5, awareness: 0.3 }, total: false } },
  { indicator: 'courses-attended', on: 'staff', since: 2022, form: { kind: 'events', rate: 0.4, parts: { rank: 0.4, other: 0.6 }, total: false } },
  { indicator: 'village-head-secretaries', on: 'villages', since: 2020, form: { kind: 'share', level: [0.35, 0.03, 0.12] } },
  { indicator: 'concurrent-post-holders', on: 'staff', since: 2021, form: { kind: 'events', rate: 0.4 } },
  { indicator: 'inspections', on: 'branches', since: 2019, form: { kind: 'events', rate: 0.2, parts: { 'grassroots-committees': 1 }, total: false } },
  { indicator: 'organisations-inspected', on: 'branches', since: 2019, form: { kind: 'events', rate: 0.3, parts: { 'grassroots-committees': 1 }, total: false } },
  { indicator: 'members-inspected', on: 'members', since: 2019, form: { kind: 'events', rate: 0.08, parts: { branches: 1 }, total: false } },
  { indicator: 'organisations-supervised', on: 'branches', since: 2021, form: { kind: 'events', rate: 0.2, parts: { committees: 1 }, total: false } },
  { indicator: 'members-inspected-on-signs', on: 'members', since: 2021, form: { kind: 'events', rate: 0.003 } },
  { indicator: 'organisations-disciplined', on: 'branches', since: 2021, form: { kind: 'events', rate: 0.01 } },
  { indicator: 'members-disciplined', on: 'members', since: 2022, form: { kind: 'events', rate: 0.008, parts: { reprimand: 0.6, warning: 0.25, dismissal: 0.06, expulsion: 0.09 } } },
  { indicator: 'discipline-complaints', on: 'members', since: 2021, form: { kind: 'events', rate: 0.0006 } },
  { indicator: 'complaints-settled', on: 'members', since: 2021, form: { kind: 'events', rate: 0.004 } },
  { indicator: 'petitions-received', on: 'population', since: 2020, form: { kind: 'events', rate: 0.003 } },
  { indicator: 'mass-mobilisation-models', on: 'villages', since: 2024, form: { kind: 'events', rate: 1.4, parts: { economy: 0.3, 'political-system': 0.15, 'culture-and-society': 0.4, 'defence-and-security': 0.15 } } },
  { indicator: 'population', on: 'population', since: 2016, form: { kind: 'whole' } },
  { indicator: 'cultural-villages', on: 'villages', since: 2020, form: { kind: 'share', level: [0.7, 0.025, 0.1] } },
  { indicator: 'members-briefed', on: 'members', since: 2020, form: { kind: 'share', level: [0.9, 0.006, 0.04] } },
];
