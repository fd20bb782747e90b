/** What fills the `{places}` of a text; numbers and dates arrive already formatted. */
export type Places = Readonly<Record<string, string>>;

/** Fills `{name}` with the place of that name. */
export function fill(text: string, places: Places): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (place === undefined) throw new Error(`No place "${name}" for "${text}"`);
    return place;
  });
}
