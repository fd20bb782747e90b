import { answerTo } from '../audit/answers.ts';
import { describeFinding } from '../audit/describe.ts';
import type { Finding } from '../audit/finding.ts';
import { findingsOf } from '../audit/findings-of.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { rawNumber } from './csv.ts';

/** `/data/findings.json`: every finding with its words, and its answer where it was examined; one at a time, since a nation has very many. */
export function* findingsInPieces(dataset: Dataset): Iterable<string> {
  const { all } = findingsOf(dataset);
  yield '[';
  for (const [index, finding] of all.entries()) {
    const record = JSON.stringify(findingRecord(finding, dataset), null, 1).replaceAll('\n', '\n ');
    yield `${index === 0 ? '' : ','}\n ${record}`;
  }
  yield all.length === 0 ? ']\n' : '\n]\n';
}

/** A finding as programs read it. */
export function findingRecord(finding: Finding, dataset: Dataset): object {
  const { rule, severity, unit, indicator, category, period, source, locator, reported, computed, reason, observations } = finding;
  const [vi, en] = [describeFinding(finding, dataset, 'vi'), describeFinding(finding, dataset, 'en')];
  const answer = answerTo(finding, dataset);
  return {
    rule, severity, unit, indicator, category, period, source, locator, reported: rawNumber(reported), computed: rawNumber(computed),
    explanation_vi: vi.explanation, explanation_en: en.explanation, title_vi: vi.title, title_en: en.title, reason, observations,
    ...(answer === null ? {} : { answer: { text: answer.answer, decided_by: answer.decided_by, date: answer.date } }),
  };
}
