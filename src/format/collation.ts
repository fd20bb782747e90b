const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by size: Bạc Liêu before Bắc Giang, Quận 2 before Quận 10. */
export function compareNames(a: string, b: string): number {
  return vietnamese.compare(a, b);
}
