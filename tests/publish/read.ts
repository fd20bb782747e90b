import Papa from 'papaparse';

/** A published CSV as records, by any reader's means. */
export function records(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

export function columns(csv: string): string[] {
  return csv.replace(/^\ufeff/, '').split('\r\n')[0]?.split(',') ?? [];
}
