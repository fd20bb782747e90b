import { createHash } from 'node:crypto';

/** The data version of a text that holds all that is published. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
