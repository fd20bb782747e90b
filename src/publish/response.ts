import type { APIRoute } from 'astro';

/** The body of a published file as bytes: as text the byte order mark at its start would be lost. */
export const fileResponse: APIRoute<{ body: string }> = ({ props }) => new Response(new TextEncoder().encode(props.body));
