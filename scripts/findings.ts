import { answerIssues } from '../src/audit/answers.ts';
import { describeFinding } from '../src/audit/describe.ts';
import type { Severity } from '../src/audit/finding.ts';
import { findingsOf } from '../src/audit/findings-of.ts';
import type { Dataset } from '../src/dataset/dataset.ts';
import { withIssues, type Loaded } from '../src/dataset/load.ts';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';

/** A folder of millions of figures may have thousands of findings; the first tell what they are like. */
const SHOWN = 60;

/** What was loaded, with the answers that answer nothing among its faults. */
export function checkAnswers(loaded: Loaded, folder: string): Loaded {
  const found = answerIssues(loaded.dataset);
  return found.length === 0 ? loaded : withIssues(loaded, found, folder);
}

/** What the audit found, one line each, and how many there are of each gravity. */
export function findingLines(dataset: Dataset, lang: Language): string[] {
  const t = translator(lang);
  const { all } = findingsOf(dataset);
  const words: Readonly<Record<Severity, string>> = { error: t('check.findingError'), warning: t('check.findingWarning'), note: t('check.findingNote') };
  const count = (severity: Severity) => String(all.filter((found) => found.severity === severity).length);
  const lines = all.slice(0, SHOWN).map((found) => `${words[found.severity]} [${found.rule}] ${describeFinding(found, dataset, lang).title}`);
  const more = all.length > SHOWN ? [t('check.moreFindings', { count: String(all.length - SHOWN) })] : [];
  return [...lines, ...more, t('check.findings', { all: String(all.length), errors: count('error'), warnings: count('warning'), notes: count('note') })];
}
