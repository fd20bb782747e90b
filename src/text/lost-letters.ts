import { issue, type Issue } from '../issues/issue.ts';

const WORD = /[^\s;,|"()]+/g;
const WITHIN = /\p{L}\?+\p{L}/u;
const AT_EDGE = /^\?+\p{L}|\p{L}\?+$/u;
const ADDRESS = /:\/\/|[=&]/;
/** Pieces of double-encoded letters that stay when a byte of them is gone. */
const BROKEN = /\ufffd|á[º»]|Æ[°¡]|Ä[\u0090‘ƒ]/;

/**
 * "Huy?n ?y": letters that the code page of the saving program lacked. Nothing can bring them back, so the file is refused.
 * A question mark at the end of a word is a lost letter only in company of one within a word.
 */
export function findLostLetters(text: string): Issue | null {
  if (!text.includes('?')) return null;
  let lost = 0;
  let sound = 0;
  let first: { word: string; at: number } | null = null;
  for (const match of text.slice(0, 1_000_000).matchAll(WORD)) {
    const word = match[0];
    if (!word.includes('?')) {
      if (/[^\x00-\x7f]/.test(word)) sound += 1;
    } else if (!ADDRESS.test(word)) {
      const within = WITHIN.test(word);
      if (!within && !AT_EDGE.test(word)) continue;
      lost += within ? 2 : 1;
      if (first === null || (within && !WITHIN.test(first.word))) first = { word, at: match.index };
    }
  }
  if (first === null || !WITHIN.test(first.word) && lost < 4) return null;
  if (lost < 4 && lost < 0.3 * (lost + sound)) return null;
  return issue('letters-lost', { line: lineAt(text, first.at), value: first.word });
}

/** One error for each line in which a character could not be read. */
export function findBrokenLetters(text: string): Issue[] {
  if (!BROKEN.test(text)) return [];
  return text.split(/\r\n?|\n/).flatMap((content, index) => {
    const word = content.match(WORD)?.find((part) => BROKEN.test(part));
    return word === undefined ? [] : [issue('letters-lost', { line: index + 1, value: word })];
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
