import type { Answer } from '../catalogue/schemas.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { noteRead } from '../dataset/reads.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { findingsOf } from './findings-of.ts';
import type { Finding } from './finding.ts';

const PATH = 'findings-answered.csv';

/** The answer to a finding that was examined: of the same rule, about the figure it stands beside. Null without one. */
export function answerTo({ rule, unit, observations: [key] }: Finding, { catalogue }: Dataset): Answer | null {
  noteRead(`answers-of ${unit}`);
  return catalogue.answers.find((answer) => answer.rule === rule && answer.observation === key) ?? null;
}

/** Answers to nothing: the figure was mended, or its name mistyped. Told as the faults of any other file. */
export function answerIssues(dataset: Dataset): Issue[] {
  if (dataset.catalogue.answers.length === 0) return [];
  const { byObservation } = findingsOf(dataset);
  return dataset.catalogue.answers.flatMap(({ rule, observation, line }) => {
    const answered = byObservation.get(observation)?.some((found) => found.rule === rule && found.observations[0] === observation) ?? false;
    return answered ? [] : [issue('answer-without-finding', { path: PATH, line, column: 'observation', value: observation, details: { rule } })];
  });
}
