import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Holds a place while it works, so that two builds never write into one; gives what it works out, or null while another
 * process holds the place. What a killed process left behind holds nothing.
 */
export async function holding<T>(place: string, work: () => Promise<T>): Promise<T | null> {
  const lock = `${place}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  if (!take(lock)) return null;
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(lock, 'utf8'));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return false;
  rmSync(lock, { force: true });
  return take(lock);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
