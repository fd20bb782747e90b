import { lastDay } from '../catalogue/period.ts';
import type { History } from '../revisions/revision.ts';
import { buildChanges, type PublicationView } from '../views/changes.ts';
import type { Context } from '../views/context.ts';
import type { Table } from '../views/table.ts';

/**
 * The publications as an Atom feed, in the words of the page of changes, which stands in the same folder: every address
 * is relative to it. The site keeps no clock, so that two builds are the same bytes; `updated`, which Atom demands, is
 * the last day of the newest period of the figures, and what is new is told by the ids.
 */
export function changesFeed(ctx: Context, history: History): string {
  const { lede, publications } = buildChanges(ctx, history);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ctx.lang}">`,
    `<id>${idOf(history.origin, 0)}</id>`,
    `<title>${escape(ctx.t('changes.feedTitle'))}</title>`,
    `<subtitle>${escape(lede)}</subtitle>`,
    `<updated>${updated(publications.map(({ asOf }) => asOf))}</updated>`,
    `<author><name>${escape(ctx.t('site.name'))}</name></author>`,
    '<link rel="self" type="application/atom+xml" href="atom.xml"/>',
    '<link rel="alternate" type="text/html" href="./"/>',
    ...publications.flatMap((publication) => entry(publication)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry({ id, number, version, asOf, heading, summary, sections }: PublicationView): string[] {
  const content = [`<p>${escape(summary)}</p>`, ...sections.flatMap(({ heading: title, table, more }) => [`<h2>${escape(title)}</h2>`, listOf(table), more === null ? '' : `<p>${escape(more)}</p>`])].join('');
  return [
    '<entry>',
    `<id>${idOf(version, number)}</id>`,
    `<title>${escape(`${heading}. ${summary}`)}</title>`,
    `<updated>${updated([asOf])}</updated>`,
    `<link rel="alternate" type="text/html" href="./#${id}"/>`,
    `<content type="html">${escape(content)}</content>`,
    '</entry>',
  ];
}

/** A table as a list: a unit, then its lines, each with the columns named. */
function listOf({ columns, rows }: Table): string {
  const items = rows.map(({ group, cells }) => {
    const words = cells.map(({ text, detail }, index) => `${index === 0 ? '' : `${columns[index]?.label ?? ''}: `}${text}${detail === undefined ? '' : ` (${detail})`}`);
    return `${group === undefined ? '' : `</ul><h3>${escape(group)}</h3><ul>`}<li>${escape(words.join('; '))}</li>`;
  });
  return `<ul>${items.join('')}</ul>`.replace('<ul></ul>', '');
}

/**
 * A name that two publications never share: a UUID of version 8 (RFC 9562), made of the data version, which is a hash,
 * and of the number of the publication, since data may return to what they were. Number 0 is the feed itself.
 */
function idOf(version: string, number: number): string {
  const hash = version.toLowerCase().replace(/[^0-9a-f]/g, '').padEnd(20, '0');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-8${hash.slice(15, 18)}-${String(number).padStart(12, '0')}`;
}

function updated(periods: readonly string[]): string {
  return `${periods.map(lastDay).sort().at(-1) ?? '0000-12-31'}T00:00:00Z`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
