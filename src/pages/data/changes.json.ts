import { changesJson } from '../../publish/changes.ts';
import { history } from '../../site.ts';

/** What each publication changed; the next build goes on from here. */
export const GET = (): Response => new Response(changesJson(history));
