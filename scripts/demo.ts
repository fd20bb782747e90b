import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_SIZES } from '../src/demo/nation.ts';
import { writeDemo } from './demo-data.ts';

/** `npm run demo`: writes an invented nation into `demo/<size>/data` and builds its site into `demo/<size>/site`. */
const { values } = parseArgs({ options: { size: { type: 'string', default: DEMO_SIZES[0] }, out: { type: 'string' }, 'data-only': { type: 'boolean', default: false }, processes: { type: 'string' } } });
const size = DEMO_SIZES.find((known) => known === values.size);
if (size === undefined) {
  console.error(`--size: ${DEMO_SIZES.join(' | ')}`);
  process.exitCode = 1;
} else {
  const folder = values.out ?? join('demo', size);
  const data = join(folder, 'data');
  const files = writeDemo(size, data);
  console.log(`${data}: ${files} CSV`);
  if (!values['data-only']) {
    // Not loaded for the data alone: the builder is ten times as large.
    const { buildSite } = await import('./build-site.ts');
    const site = join(folder, 'site');
    // A nation invented anew has no earlier edition whose figures it would have to account for.
    rmSync(site, { recursive: true, force: true });
    // A part of a nation takes about a gigabyte; smaller sites are built before a second process has begun.
    const processes = values.processes === undefined ? (size === 'nation' ? Math.min(availableParallelism(), 4) : 1) : Number(values.processes);
    if (await buildSite({ data, out: site }, processes)) console.log(site);
    else process.exitCode = 1;
  }
}
