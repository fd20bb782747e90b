import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFINITION_FILES, type DefinitionTexts } from '../../src/demo/definitions.ts';

/** The files of the project's own catalogue from which the demo takes its definitions. */
export function definitionTexts(): DefinitionTexts {
  const read = (name: string) => readFileSync(resolve(import.meta.dirname, `../../data/${name}.csv`), 'utf8').replace('\ufeff', '');
  return Object.fromEntries(DEFINITION_FILES.map((name) => [name, read(name)])) as DefinitionTexts;
}
