import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AUDIENCES, audienceOf } from '../src/disclosure/audience.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import { parsePart } from './parts.ts';

/** Where each audience's site comes to stand: what is for the office must never lie where the public site is copied from. */
const FOLDERS = { public: 'dist', internal: 'dist-internal' } as const;

/**
 * `npm run build`: check, build aside, verify, swap into `dist/`; on any error `dist/` stays as it was.
 * `-- --audience internal` publishes every count, for the office itself, into `dist-internal/`.
 * `-- --processes 4` builds four parts at the same time; `-- --part 2/8` builds one part into `dist-parts/`, on whatever
 * machine, and `-- --join 8` makes the site of all of them.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, out: { type: 'string' }, audience: { type: 'string' }, part: { type: 'string' }, join: { type: 'string' }, processes: { type: 'string', default: '1' } } });
const t = translator(LANGUAGES[0]);
const audience = audienceOf(values.audience);
const out = values.out ?? FOLDERS[audience ?? 'public'];
const part = values.part === undefined ? null : parsePart(values.part);
const [joined, processes] = [values.join ?? '1', values.processes].map((text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null));

const refusal =
  audience === null ? t('build.audience', { audience: values.audience ?? '', known: AUDIENCES.join(', ') })
  : audience === 'internal' && resolve(out) === resolve(FOLDERS.public) ? t('build.internalFolder', { folder: FOLDERS.internal })
  : values.part !== undefined && part === null ? t('build.part', { value: values.part })
  : joined === null || processes === null ? t('build.count', { value: joined === null ? (values.join ?? '') : values.processes })
  : null;
if (refusal !== null) console.error(refusal);
// A part that another build has started would go on for nobody once that one is killed, and hold its folder meanwhile.
if (process.send !== undefined) {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
process.exitCode = refusal === null && (await run()) ? 0 : 1;

async function run(): Promise<boolean> {
  const { buildPart, buildSite, joinSite } = await import('./build-site.ts');
  const options = { data: values.data, out, audience: audience ?? 'public' } as const;
  if (part !== null) return buildPart(options, part);
  return values.join === undefined ? buildSite(options, processes ?? 1) : joinSite(options, joined ?? 1);
}
