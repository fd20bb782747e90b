import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { moveFiles } from './folder.ts';

/**
 * Has Astro build where it can find its packages, and brings what it made into `folder`. A site that comes to stand
 * outside of the project would share Astro's one folder `.astro/.prerender` with every other build, and could not lie
 * on another disk; so it has a folder of its own in the project, called after it, that the next build finds again.
 */
export async function astroInto(folder: string, project: string, work: (place: string) => Promise<void>): Promise<void> {
  if (liesIn(folder, project)) return work(folder);
  const place = join(project, '.build', createHash('sha256').update(folder).digest('hex').slice(0, 16));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  try {
    await work(place);
    moveFiles(place, folder);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function liesIn(folder: string, project: string): boolean {
  const way = relative(project, folder);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
