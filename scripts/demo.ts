import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFINITION_FILES, type DefinitionTexts } from '../src/demo/definitions.ts';
import { demoFiles } from '../src/demo/demo.ts';
import { DEMO_SIZES } from '../src/demo/nation.ts';
import { decode } from '../src/text/decode.ts';

/** `npm run demo`: writes an invented nation into `demo/<size>/data` and builds its site into `demo/<size>/site`. */
const { values } = parseArgs({ options: { size: { type: 'string', default: DEMO_SIZES[0] }, out: { type: 'string' }, 'data-only': { type: 'boolean', default: false } } });
const size = DEMO_SIZES.find((known) => known === values.size);
if (size === undefined) {
  console.error(`--size: ${DEMO_SIZES.join(' | ')}`);
  process.exitCode = 1;
} else {
  const folder = values.out ?? join('demo', size);
  const data = join(folder, 'data');
  const files = writeData(data);
  console.log(`${data}: ${files} CSV`);
  if (!values['data-only']) {
    // Not loaded for the data alone: the builder is ten times as large.
    const { buildSite } = await import('./build-site.ts');
    const site = join(folder, 'site');
    // A nation invented anew has no earlier edition whose figures it would have to account for.
    rmSync(site, { recursive: true, force: true });
    if (await buildSite({ data, out: site })) console.log(site);
    else process.exitCode = 1;
  }

  function writeData(place: string): number {
    rmSync(place, { recursive: true, force: true });
    const texts = Object.fromEntries(DEFINITION_FILES.map((name) => [name, decode(new Uint8Array(readFileSync(join('data', `${name}.csv`)))).text])) as DefinitionTexts;
    let count = 0;
    for (const { path, bytes } of demoFiles(size ?? DEMO_SIZES[0], texts)) {
      const file = join(place, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      count += 1;
    }
    return count;
  }
}
