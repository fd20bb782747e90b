/** The little of the client that the tests ask for; it brings no types. */
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Category {
    readonly label: string;
  }
  interface Dimension {
    readonly id: readonly string[];
    readonly role: string;
    readonly Category: (id: string) => Category;
  }
  interface Cube {
    readonly class: string;
    readonly length: number;
    readonly n: number;
    readonly id: readonly string[];
    readonly label: string;
    readonly source: string;
    readonly role: Readonly<Record<string, readonly string[]>>;
    readonly Dimension: (id: string) => Dimension;
    readonly Data: (place: Readonly<Record<string, string>>) => Cell;
  }
  export default function JSONstat(response: unknown): Cube;
}
