import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { listFiles, swapFolder } from '../../scripts/folder.ts';

/** Swaps `PLACE.new` into PLACE, and kills itself before the step of the number given. */
const [place = '', number] = process.argv.slice(2);
const { renameSync, rmSync } = fs;
let step = 0;

function isKilled(): boolean {
  return step++ === Number(number);
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

Object.assign(fs, {
  renameSync: (...args: Parameters<typeof renameSync>) => {
    if (isKilled()) die();
    renameSync(...args);
  },
  rmSync: (...args: Parameters<typeof rmSync>) => {
    if (isKilled()) {
      const folder = String(args[0]);
      const [first] = fs.existsSync(folder) ? listFiles(folder) : [];
      if (first !== undefined) rmSync(join(folder, first));
      die();
    }
    rmSync(...args);
  },
});
syncBuiltinESMExports();
swapFolder(`${place}.new`, place, `${place}.old`);
