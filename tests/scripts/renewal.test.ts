import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import '../../scripts/renewal.ts';
import { answerSign } from '../../src/dataset/recall.ts';
import { datasetOf, observation } from '../dataset/make.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const questions = listFiles(SRC).filter((path) => path.endsWith('.ts')).flatMap((path) => [...readFileSync(join(SRC, path), 'utf8').matchAll(/\banswered\('([^']+)'/g)].map(([, name = '']) => name));

/** The sign of an answer before any page is loaded; null where the question cannot be asked with such a key. */
function signOf(name: string): string | null {
  try {
    return answerSign(datasetOf({}, [observation()]), `made ${name} unit unit`);
  } catch {
    return null;
  }
}

test('what a former build has asked can be asked again, before there are pages', () => {
  expect(questions.length).toBeGreaterThan(8);
  expect(new Set(questions).size).toBe(questions.length);
  expect(questions.filter((name) => signOf(name) === '?')).toEqual([]);
  expect(signOf('asked-by-nobody')).toBe('?');
});
