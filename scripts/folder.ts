import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All files below a folder, as paths from it with `/`, sorted. */
export function listFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

/** A build that was killed between two renames left the site under its former name: it is put back. */
export function recoverFolder(place: string, former: string): void {
  if (!existsSync(place) && existsSync(former)) renameSync(former, place);
}

/** Puts a finished folder in the place of another; the former one is put back if the new one cannot take its place. */
export function swapFolder(finished: string, place: string, former: string): void {
  rmSync(former, { recursive: true, force: true });
  const replaced = existsSync(place);
  if (replaced) renameSync(place, former);
  try {
    renameSync(finished, place);
  } catch (error) {
    if (replaced) renameSync(former, place);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}
