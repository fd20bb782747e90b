/** The addresses below `/data/` that a document describes: those in the first column of its tables. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/^\| `(\/data\/[^`]+)` \|/gm)].map(([, address = '']) => address);
}

/** Whether a file stands under an address in which `<…>` is an id. */
export function matches(address: string, path: string): boolean {
  const literal = address.slice(1).split(/<\w+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[a-z0-9-]+')}$`).test(path);
}
