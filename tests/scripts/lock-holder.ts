import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { holding } from '../../scripts/lock.ts';

/** Holds PLACE from a common moment on, MS by the clock, and fails where it is not alone in it. */
const [place = '', ms] = process.argv.slice(2);
await pause(Math.max(0, Number(ms) - Date.now()));
const held = await holding(place, async () => {
  mkdirSync(`${place}.inside`);
  await pause(300);
  rmdirSync(`${place}.inside`);
  return true;
});
process.exitCode = held === true ? 0 : 3;
