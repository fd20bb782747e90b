import { loadData, type Loaded } from '../src/dataset/load.ts';
import { Progress } from './progress.ts';

/** Reads a data folder, and tells how far it has come where somebody waits for it: a part of a build leaves that to the whole. */
export function readData(folder: string): Loaded {
  if (process.send !== undefined) return loadData(folder);
  const progress = new Progress('build.progressFiles');
  const loaded = loadData(folder, (step) => progress.tell(step));
  progress.end();
  return loaded;
}
