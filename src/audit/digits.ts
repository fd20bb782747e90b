/** How an exact number becomes the printed one; offices cut digits off as often as they round. */
export type Fit = 'rounded' | 'truncated';

/** Whole numbers from `low` to `high`, both among them. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const SLACK = 1e-9;

/** Whether an exact number prints as `printed` with so many decimals: within half a unit of the last digit, or cut off there. */
export function fitOf(exact: number, printed: number, decimals: number): Fit | null {
  const unit = 10 ** -decimals;
  if (Math.abs(exact - printed) <= unit / 2 + SLACK) return 'rounded';
  const cut = Math.trunc(exact / unit + Math.sign(exact) * SLACK);
  return cut === Math.round(printed / unit) ? 'truncated' : null;
}

/** The whole bases over which a count prints as this share, rounded or cut off; null where there is none, or no end to them. */
export function basesOf(count: number, printed: number, decimals: number): Range | null {
  const unit = 10 ** -decimals;
  const most = printed - unit / 2;
  if (count <= 0 || most <= 0) return null;
  const low = Math.floor((100 * count) / (printed + unit) + SLACK) + 1;
  const high = Math.floor((100 * count) / most + SLACK);
  return low > high ? null : { low, high };
}

/** The whole count that prints as this share of a base; null where there is none. */
export function countOf(base: number, printed: number, decimals: number): number | null {
  const near = Math.floor((base * printed) / 100);
  return [near, near + 1].find((count) => fitOf((100 * count) / base, printed, decimals) !== null) ?? null;
}
