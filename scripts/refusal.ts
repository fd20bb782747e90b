/** What a disk or a system refused, and where, as far as it is known. */
export interface Refusal {
  readonly code: string;
  readonly path: string | null;
}

/** A full disk, as the systems number it: 28 where Unix stands behind, 112 on Windows. */
const FULL = ['os error 28', 'os error 112'];

/**
 * What a disk or a system refused; null for every other error. Node names it by a code; the bundler, which writes with a
 * program of its own, only in its words.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return { code, path: path ?? null };
  const [, number] = /\((os error \d+)\)/.exec(message) ?? [];
  if (number === undefined) return null;
  const [, file] = /Failed to write file in (.+)/.exec(message) ?? [];
  return { code: FULL.includes(number) ? 'ENOSPC' : number, path: file ?? null };
}

export function isFull({ code }: Refusal): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}
