/** For whom a site is built: the public, or the office itself, which sees every count. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audience of that name; the public where none is named, null where the name is unknown. */
export function audienceOf(name: string | undefined): Audience | null {
  return name === undefined ? AUDIENCES[0] : (AUDIENCES.find((audience) => audience === name) ?? null);
}
