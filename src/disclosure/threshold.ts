/** Counts from 1 up to, and without, this are withheld where an indicator is sensitive for the type of the unit. The one place where it is set. */
export const THRESHOLD = 5;

/** Whether a count is too small to be told of a small unit; zero tells of nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
