import { expect, test } from 'vitest';
import { putBack, setAside, startPage } from '../../src/markup/set-aside.ts';

test('outside of a page markup is not set aside', () => {
  expect(setAside('<td>1</td>')).toBe('<td>1</td>');
});

test('what was set aside comes back into its place, in whatever order the template has it', () => {
  startPage();
  const [a, b] = [setAside('<td>$& $1</td>'), setAside('<svg></svg>')];
  expect([a, b].join('')).not.toMatch(/td|svg/);
  expect(putBack(`<div>${b}</div><tr>${a}</tr><tr>${a}</tr>`)).toBe('<div><svg></svg></div><tr><td>$& $1</td></tr><tr><td>$& $1</td></tr>');
});

test('a page begins with nothing set aside, and ends with it', () => {
  startPage();
  setAside('<td>of a page that was not finished</td>');
  startPage();
  expect(putBack(`<tr>${setAside('<td>2</td>')}</tr>`)).toBe('<tr><td>2</td></tr>');
  expect(setAside('<td>3</td>')).toBe('<td>3</td>');
});
