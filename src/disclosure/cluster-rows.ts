import type { Cluster } from './cluster.ts';

/**
 * Rows of a cluster as text, by their places among all of its rows: how far each lies from the one before. The numbers of
 * rows move from build to build, these do not as long as the cluster says the same.
 */
export function spelledRows(cluster: Cluster, rows: Iterable<number>): string {
  const wanted = new Set(rows);
  const places = rowsOf(cluster).flatMap((row, place) => (wanted.has(row) ? [place] : []));
  return places.map((place, nth) => place - (places[nth - 1] ?? 0)).join(' ');
}

/** The rows that a text of `spelledRows` means, wherever they stand by now. */
export function rowsSpelled(cluster: Cluster, text: string): number[] {
  if (text === '') return [];
  const rows = rowsOf(cluster);
  let place = 0;
  return text.split(' ').map((step) => rows[(place += Number(step))] as number);
}

function rowsOf({ runs }: Cluster): number[] {
  return runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
}
