import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf, sites } from './sites.ts';

/** The recommended rules, all of them. */
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));

describe.each(sites)('the pages of the %s site', (_, site) => {
  test('are valid HTML', async () => {
    const faults: string[] = [];
    for (const { path, html } of pagesOf(site)) {
      const { results } = await validator.validateString(html, path);
      faults.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} (${selector ?? ''})`)));
    }
    expect(faults).toEqual([]);
  });
});

describe('the validator', () => {
  test.each([
    ['an element that is not closed', '<p>a', 'no-implicit-close'],
    ['an id twice', '<i id="a">b</i><i id="a">c</i>', 'no-dup-id'],
    ['a button without a type', '<button>a</button>', 'no-implicit-button-type'],
  ])('tells %s', async (_, html, rule) => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain(rule);
  });
});
