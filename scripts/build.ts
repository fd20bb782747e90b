import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';

/** `npm run build`: check, build aside, verify, swap into `dist/`; on any error `dist/` stays as it was. */
const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, out: { type: 'string', default: 'dist' } } });
process.exitCode = (await buildSite(values)) ? 0 : 1;
