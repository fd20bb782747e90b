import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AUDIENCES, audienceOf } from '../src/disclosure/audience.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';

/** Where each audience's site comes to stand: what is for the office must never lie where the public site is copied from. */
const FOLDERS = { public: 'dist', internal: 'dist-internal' } as const;

/**
 * `npm run build`: check, build aside, verify, swap into `dist/`; on any error `dist/` stays as it was.
 * `-- --audience internal` publishes every count, for the office itself, into `dist-internal/`.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, out: { type: 'string' }, audience: { type: 'string' } } });
const t = translator(LANGUAGES[0]);
const audience = audienceOf(values.audience);
const out = values.out ?? FOLDERS[audience ?? 'public'];
const refusal = audience === null ? t('build.audience', { audience: values.audience ?? '', known: AUDIENCES.join(', ') }) : audience === 'internal' && resolve(out) === resolve(FOLDERS.public) ? t('build.internalFolder', { folder: FOLDERS.internal }) : null;
if (refusal !== null) console.error(refusal);
if (refusal !== null || audience === null) process.exitCode = 1;
else {
  const { buildSite } = await import('./build-site.ts');
  process.exitCode = (await buildSite({ data: values.data, out, audience })) ? 0 : 1;
}
