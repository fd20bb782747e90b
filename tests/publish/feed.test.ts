import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { changesFeed } from '../../src/publish/feed.ts';
import { paths } from '../../src/views/paths.ts';
import { HISTORY } from '../revisions/make.ts';
import { contextOf } from '../views/small.ts';

const feedOf = (lang: 'vi' | 'en', history = HISTORY) => changesFeed(contextOf(lang, paths.changes), history);
const DATE = /^\d{4}-\d\d-\d\dT00:00:00Z$/;

describe.each(LANGUAGES)('the feed in "%s"', (lang) => {
  const text = feedOf(lang);
  const feed = new DOMParser().parseFromString(text, 'text/xml');
  const all = (name: string) => [...feed.querySelectorAll(name)];

  test('has what Atom demands of a feed and of every entry', () => {
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    const entries = all('entry');
    expect(entries).toHaveLength(HISTORY.publications.length);
    for (const part of [feed.querySelector('feed'), ...entries]) {
      const own = (name: string) => [...(part?.children ?? [])].filter(({ localName }) => localName === name);
      expect([own('id').length, own('title').length, own('updated').length]).toEqual([1, 1, 1]);
      expect(own('updated')[0]?.textContent).toMatch(DATE);
      expect(own('link').every((link) => !/^(?:\/|\w+:)/.test(link.getAttribute('href') ?? '/'))).toBe(true);
    }
    expect(all('author > name').map(({ textContent }) => textContent)).toEqual(['Thước đo']);
  });

  test('names everything by a UUID that no other has', () => {
    const ids = all('id').map(({ textContent }) => textContent ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9]{12}$/.test(id))).toEqual([]);
  });

  test('dates an entry by the last day of its figures, not by a clock', () => {
    expect(all('entry > updated').map(({ textContent }) => textContent)).toEqual(HISTORY.publications.map(() => '2023-06-30T00:00:00Z'));
  });

  test('has no mark left over that markup would be', () => {
    expect(text.replace(/<\?xml[^>]*\?>|<\/?(?:feed|id|title|subtitle|updated|author|name|link|entry|content)(?: [^<>]*)?>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  });
});

test('keeps the id of an entry when others come before it', () => {
  const [, ...older] = HISTORY.publications;
  const ids = (text: string) => [...text.matchAll(/<entry>\n<id>([^<]*)/g)].map(([, id]) => id);
  expect(ids(feedOf('vi')).slice(1)).toEqual(ids(feedOf('vi', { ...HISTORY, publications: older })));
});

test('tells the old figure, the new one and the reason', () => {
  expect(feedOf('vi')).toContain('Số cũ: 54/58');
  expect(feedOf('vi')).toContain('Lý do: Huyện ủy đính chính');
});
