import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** All files below a folder, as paths from it with `/`, sorted. */
export function listFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

/** A build that was killed between two renames left the site under its former name: it is put back. */
export function recoverFolder(place: string, former: string): void {
  if (!existsSync(place) && existsSync(former)) renameSync(former, place);
}

/** Puts a finished folder in the place of another, which stays under its former name, and is put back if the new one cannot take its place. */
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
}

/** Removes a folder as far as the system lets it: what stays is in nobody's way, and goes when its name is needed again. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A file may be open in another program, which Windows does not let go; the work that was done is done all the same.
  }
}

/** Moves every file below a folder to the same path below another one, which may lie on another disk. */
export function moveFiles(from: string, to: string): void {
  eachFile(from, to, (file, target) => {
    try {
      renameSync(file, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      copyFileSync(file, target);
    }
  });
}

/** Puts every file below a folder at the same path below another one as well, without its bytes twice where the disk can do so. */
export function shareFiles(from: string, to: string): void {
  eachFile(from, to, (file, target) => {
    rmSync(target, { force: true });
    shareFile(file, target);
  });
}

/** One file at two places: the same one where the disk can do that, else a copy with the same time. */
export function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

function eachFile(from: string, to: string, work: (file: string, target: string) => void): void {
  const made = new Set<string>();
  for (const path of listFiles(from)) {
    const place = dirname(join(to, path));
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    work(join(from, path), join(to, path));
  }
}
