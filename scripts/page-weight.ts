import { gzipSync } from 'node:zlib';
import type { BuiltPage } from '../src/laws/page-laws.ts';

/** What a page may weigh as it is sent: a slow phone has it in a second. */
export const MOST_SENT = 30_000;

/** Names a page that is heavier, as it is sent, than a page may be at any size of the nation; nothing for the others. */
export function overweight({ path, html }: BuiltPage): string[] {
  if (html.length < MOST_SENT / 3) return [];
  const bytes = Buffer.from(html);
  // Packed in haste a page is heavier than as it is sent: the few that are too heavy so are weighed again.
  if (bytes.length <= MOST_SENT || gzipSync(bytes, { level: 1 }).length <= MOST_SENT) return [];
  const sent = gzipSync(bytes).length;
  return sent <= MOST_SENT ? [] : [`${path}: ${(sent / 1000).toFixed(1)} kB as it is sent, more than ${MOST_SENT / 1000}`];
}
