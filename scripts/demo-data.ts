import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFINITION_FILES, type DefinitionTexts } from '../src/demo/definitions.ts';
import { demoFiles } from '../src/demo/demo.ts';
import type { DemoSize } from '../src/demo/nation.ts';
import { decode } from '../src/text/decode.ts';

/** Writes the CSVs of the invented nation into a folder, file by file; gives how many there are. */
export function writeDemo(size: DemoSize, place: string): number {
  rmSync(place, { recursive: true, force: true });
  const texts = Object.fromEntries(DEFINITION_FILES.map((name) => [name, decode(new Uint8Array(readFileSync(join('data', `${name}.csv`)))).text])) as DefinitionTexts;
  let count = 0;
  for (const { path, bytes } of demoFiles(size, texts)) {
    const file = join(place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    count += 1;
  }
  return count;
}
