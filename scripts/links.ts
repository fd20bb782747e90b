import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkLedger } from '../src/laws/link-ledger.ts';
import type { BuiltPage } from '../src/laws/page-laws.ts';
import type { Renewal } from './renewal.ts';

/**
 * Completes a ledger of the pages that were made again by those that were taken over. All links held in the former site:
 * while no place of it is lost, only the places count to which new pages lead; else every page is looked at.
 */
export function completeLinks(ledger: LinkLedger, renewal: Renewal, folder: string, former: string): void {
  const { taken } = renewal;
  const pageIn = (place: string) => (path: string): BuiltPage => ({ path, html: readFileSync(join(place, path), 'utf8') });
  const replaced = renewal.replaced;
  const isKept = replaced.files.length === 0 && replaced.pages.every((path) => existsSync(join(former, path)) && ledger.hasPlacesOf(pageIn(former)(path)));
  if (isKept) for (const path of ledger.asked) if (taken.has(path)) ledger.addPlaces(pageIn(folder)(path));
  if (!isKept) for (const path of taken) if (path.endsWith('.html')) ledger.add(pageIn(folder)(path));
}
