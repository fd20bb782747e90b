import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { gatherSites } from './gather-sites.ts';

/**
 * `npm run gather -- --out data-nation SITE…`: a data folder made of sites that were published elsewhere, from which a
 * site of all of them is built.
 */
const { values: { out }, positionals: sites } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const t = translator(LANGUAGES[0]);

if (out === undefined || sites.length === 0) stop([t('gather.usage')]);
else {
  const faults = gatherSites(sites, out, t, console.log);
  if (faults.length > 0) stop([...faults.slice(0, 50), t('gather.stop', { count: String(faults.length) })]);
  else console.log(t('gather.done', { folder: out }));
}

function stop(lines: readonly string[]): void {
  console.error(lines.join('\n'));
  process.exitCode = 1;
}
