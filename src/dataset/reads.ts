/**
 * What a piece of work has read of the data, by name: `run <indicator> <unit>`, `unit <id>`, `findings-at <unit>`. All that
 * a page shows comes of what it read and of the catalogue, so that it need not be made again while these stand as they stood.
 * Whatever gives out data notes the name, and whatever keeps what it has worked out notes the names again for the next who asks.
 */
let reading: Set<string> | null = null;

export function noteRead(name: string): void {
  reading?.add(name);
}

export function noteReads(names: Iterable<string>): void {
  if (reading !== null) for (const name of names) reading.add(name);
}

/** What some work gives, and the names of what it read; those are not read by whoever asks for the work. */
export function recorded<T>(work: () => T): { readonly value: T; readonly reads: ReadonlySet<string> } {
  const before = reading;
  const reads = new Set<string>();
  reading = reads;
  try {
    return { value: work(), reads };
  } finally {
    reading = before;
  }
}

/** Work of which the reads are known by another name. */
export function apart<T>(work: () => T): T {
  const before = reading;
  reading = null;
  try {
    return work();
  } finally {
    reading = before;
  }
}

/** Notes reads from here on, for work that waits in between, as the making of a page does; gives what was read until now. */
export function startReading(): void {
  reading = new Set();
}

export function stopReading(): ReadonlySet<string> {
  const reads = reading ?? new Set<string>();
  reading = null;
  return reads;
}
