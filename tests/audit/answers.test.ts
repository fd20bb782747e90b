import { describe, expect, test } from 'vitest';
import { answerIssues, answerTo } from '../../src/audit/answers.ts';
import { findingsOf } from '../../src/audit/findings-of.ts';
import { findingsInPieces } from '../../src/publish/findings.ts';
import { answer, datasetOf } from '../dataset/make.ts';
import { CATALOGUE, figure } from './invented.ts';

const jsonOf = (dataset: Parameters<typeof findingsInPieces>[0]) => [...findingsInPieces(dataset)].join('');

const figures = [figure({ indicator: 'village-share', value: 11, denominator: 35 }), figure({ indicator: 'village-share', value: 12, denominator: 35 })];
const key = figures[0]?.key ?? '';
const withAnswers = (...answers: ReturnType<typeof answer>[]) => datasetOf({ ...CATALOGUE, 'findings-answered': answers }, figures);

describe('an answer', () => {
  test('stands with its finding, and in what is published', () => {
    const dataset = withAnswers(answer({ observation: key }));
    const [found] = findingsOf(dataset).all;
    expect(found === undefined ? null : answerTo(found, dataset)).toMatchObject({ decided_by: 'Ban Tổ chức Huyện ủy', date: '2024-05-01' });
    expect(answerIssues(dataset)).toEqual([]);
    expect(JSON.parse(jsonOf(dataset))).toEqual([expect.objectContaining({ rule: 'conflict', severity: 'warning', reported: 11, computed: 12, category: null, locator: figures[0]?.locator, answer: { text: 'Đã đối chiếu', decided_by: 'Ban Tổ chức Huyện ủy', date: '2024-05-01' } })]);
  });

  test.each([
    ['to another rule', { rule: 'jump', observation: key }],
    ['about a figure that is only mentioned', { observation: figures[1]?.key ?? '' }],
    ['about a figure that is not there', { observation: 'unit nothing  2021 source I.1' }],
  ])('%s answers nothing, and is told', (_, parts) => {
    expect(answerIssues(withAnswers(answer({ line: 4, ...parts })))).toEqual([expect.objectContaining({ code: 'answer-without-finding', path: 'findings-answered.csv', line: 4, value: parts.observation })]);
  });

  test('is not there where nobody answered', () => {
    expect(jsonOf(withAnswers())).not.toContain('"answer"');
  });
});

test('the audit of a dataset is made once, and found by every figure that it concerns', () => {
  const dataset = withAnswers();
  expect(findingsOf(dataset)).toBe(findingsOf(dataset));
  expect(findingsOf(dataset).byObservation.get(figures[1]?.key ?? '')).toEqual(findingsOf(dataset).all);
});
