/** Years that a period of these figures can have; anything else in their place is no year. */
export function isYear(year: number): boolean {
  return year >= 1930 && year <= 2100;
}

export function isDay(year: number, month: number, day: number): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
