import { isPeriod } from '../catalogue/period.ts';

/** More units than these no table shows side by side, and more indicators no reader compares. */
export const MOST_UNITS = 6;
export const MOST_INDICATORS = 20;
/** Of a long address no more codes than these are read, and a strange code is repeated no further than this. */
const MOST_CODES = 60;
const LONGEST_CODE = 40;

export const BENCHMARKS = ['none', 'parent', 'median', 'target'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** What is compared. Without indicators: all that two of the units report. Without a period: the newest that they share. */
export interface CompareState {
  readonly units: readonly string[];
  readonly indicators: readonly string[];
  readonly period: string | null;
  readonly benchmark: Benchmark;
}

export const EMPTY: CompareState = { units: [], indicators: [], period: null, benchmark: 'none' };

/** What an address asked for and did not get, or got in another way than written. */
export type Remark =
  | { readonly kind: 'unknown-unit' | 'unknown-indicator' | 'unknown-period' | 'unknown-benchmark' | 'duplicate' | 'too-many-units' | 'too-many-indicators'; readonly codes: readonly string[] }
  | { readonly kind: 'replaced'; readonly from: string; readonly to: readonly string[] };

/** What the parser must know of the data: which codes there are, and which units stand in for one without figures. */
export interface KnownCodes {
  readonly hasUnit: (id: string) => boolean;
  readonly hasIndicator: (id: string) => boolean;
  /** The units that followed a unit of which there are no figures; the unit itself where it has figures or no follower. */
  readonly standIns: (id: string) => readonly string[];
}

/** Reads the query of an address. Whatever cannot be used is remarked on, and the rest applies. */
export function parseCompare(search: string, known: KnownCodes): { state: CompareState; remarks: Remark[] } {
  const query = new URLSearchParams(search);
  const remarks: Remark[] = [];
  const remark = (kind: Exclude<Remark['kind'], 'replaced'>, codes: readonly string[]) => {
    if (codes.length > 0) remarks.push({ kind, codes: codes.map(shorten) });
  };
  const asked = codesOf(query, 'u');
  const units = asked.filter(known.hasUnit);
  const indicators = codesOf(query, 'i');
  const period = query.get('p') ?? '';
  const benchmark = BENCHMARKS.find((one) => one === query.get('b'));
  remark('unknown-unit', asked.filter((code) => !known.hasUnit(code)));
  remark('unknown-indicator', indicators.filter((code) => !known.hasIndicator(code)));
  remark('unknown-period', period === '' || isPeriod(period) ? [] : [period]);
  remark('unknown-benchmark', (query.get('b') ?? '') === '' || benchmark !== undefined ? [] : [query.get('b') ?? '']);
  remark('duplicate', [...twice(units), ...twice(indicators), ...query.getAll('p').slice(1), ...query.getAll('b').slice(1)]);
  const distinct = [...new Set(units)];
  const present = [...new Set(distinct.flatMap((code) => {
    const to = known.standIns(code);
    if (to.length !== 1 || to[0] !== code) remarks.push({ kind: 'replaced', from: code, to });
    return to;
  }))];
  const wanted = [...new Set(indicators)].filter(known.hasIndicator);
  remark('too-many-units', present.slice(MOST_UNITS));
  remark('too-many-indicators', wanted.slice(MOST_INDICATORS));
  return { state: { units: present.slice(0, MOST_UNITS), indicators: wanted.slice(0, MOST_INDICATORS), period: isPeriod(period) ? period : null, benchmark: benchmark ?? 'none' }, remarks };
}

/** The query of a state, with what differs from the default alone; empty for the default itself. */
export function writeCompare({ units, indicators, period, benchmark }: CompareState): string {
  const parts = [
    ...(units.length === 0 ? [] : [`u=${units.join(',')}`]),
    ...(indicators.length === 0 ? [] : [`i=${indicators.join(',')}`]),
    ...(period === null ? [] : [`p=${period}`]),
    ...(benchmark === 'none' ? [] : [`b=${benchmark}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function codesOf(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).join(',').split(',', MOST_CODES).map((code) => code.trim()).filter((code) => code !== '');
}

function twice(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function shorten(code: string): string {
  return code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE)}…` : code;
}
