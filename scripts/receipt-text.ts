import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';
import type { Receipt } from '../src/views/receipt.ts';

/** What went into a site that stands and what came out, for the screen, line by line; `taken` pages were taken over from the former one. */
export function receiptLines(out: string, taken: number, lang: Language): string[] {
  const t = translator(lang);
  const { read, written, changed, version } = JSON.parse(readFileSync(join(resolve(out), 'data', 'receipt.json'), 'utf8')) as Receipt;
  const rows = read.reduce((sum, file) => sum + file.rows, 0);
  const withheld = written.withheldCounts + written.withheldBases;
  const former = `${out}.old`;
  // A build that changes nothing leaves the last change the newest; the first publication changes nothing either.
  const counts = changed?.version === version && changed.number > 1 ? changed.counts : null;
  return [
    t('build.receiptRead', { files: String(read.length), rows: String(rows) }),
    t('build.receiptWritten', { pages: String(written.pages), out, taken: String(taken) }),
    ...(counts === null ? [] : [t('build.receiptChanged', { added: String(counts.added), revised: String(counts.revised), removed: String(counts.removed) })]),
    ...(withheld === 0 ? [] : [t('build.receiptWithheld', { count: String(withheld) })]),
    ...(existsSync(resolve(former)) ? [t('build.receiptFormer', { former })] : []),
  ];
}
