import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than another process takes from one step of the taking of a lock to the next. */
const MOMENT_MS = 200;

/**
 * Holds a place while it works, so that two builds never write into one; gives what it works out, or null while another
 * process holds the place. What a killed process left behind holds nothing.
 */
export async function holding<T>(place: string, work: () => Promise<T>): Promise<T | null> {
  const lock = `${place}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  if (!(await take(lock))) return null;
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  if (make(lock)) return true;
  // Who made the file just now may not have written its number yet.
  if (holderOf(lock) === null) await pause(MOMENT_MS);
  const holder = holderOf(lock);
  if (holder !== null && holder !== process.pid && isAlive(holder)) return false;
  rmSync(lock, { force: true });
  if (!make(lock)) return false;
  // Two who find the same remains may both clear them away, the later one with them the lock of the earlier: whose number stays, holds.
  await pause(MOMENT_MS);
  return holderOf(lock) === process.pid;
}

function make(lock: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, String(process.pid));
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** The number in a lock; null where there is none, or no lock any more. */
function holderOf(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 ? holder : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
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
