import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a build: a disk that holds as many bytes as DISK_BYTES says, and refuses every one after them as a
 * system does. What the bundler writes goes past Node, and past this.
 */
let left = Number(process.env['DISK_BYTES']);

function take(data: unknown): void {
  left -= typeof data === 'string' ? Buffer.byteLength(data) : ArrayBuffer.isView(data) ? data.byteLength : 0;
  if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { errno: -28, code: 'ENOSPC', syscall: 'write' });
}

const { writeFileSync, writeSync, write } = fs;
const { writeFile } = fs.promises;

// `appendFileSync` writes by `writeFileSync`, and a stream by `write`.
Object.assign(fs, {
  writeFileSync: (...args: Parameters<typeof writeFileSync>) => {
    take(args[1]);
    writeFileSync(...args);
  },
  writeSync: (file: number, data: string) => {
    take(data);
    return writeSync(file, data);
  },
  write: (file: number, data: Uint8Array, ...rest: readonly unknown[]) => {
    try {
      take(data);
    } catch (error) {
      const told = rest.at(-1);
      if (typeof told === 'function') process.nextTick(told as (error: unknown) => void, error);
      return;
    }
    Reflect.apply(write, fs, [file, data, ...rest]);
  },
});
Object.assign(fs.promises, {
  writeFile: async (...args: Parameters<typeof writeFile>) => {
    take(args[1]);
    await writeFile(...args);
  },
});
syncBuiltinESMExports();
