import { linksOf } from './link-laws.ts';
import type { BuiltPage } from './page-laws.ts';

/**
 * Whether every link of a site leads somewhere, without holding the site: of every place and every link only a number is
 * kept. Two of nine million places share one with a chance of one in two hundred thousand; a link is believed wrongly
 * only if it is the broken one.
 */
export class LinkLedger {
  readonly #places: number[] = [];
  readonly #links: number[] = [];
  readonly #asked = new Set<string>();
  #outside = false;
  /** The places, once someone has asked for one of them. */
  #known: Set<number> | null = null;

  /** Takes in the places and the links of a page. */
  add(page: BuiltPage): void {
    this.addPlaces(page);
    const links = new Set<string>();
    for (const target of linksOf(page)) {
      if (target.place === null) this.#outside = true;
      else links.add(target.place.fragment === null ? target.place.file : `${target.place.file}#${target.place.fragment}`);
      if (target.place?.fragment != null) this.#asked.add(target.place.file);
    }
    for (const link of links) this.#links.push(numberOf(link));
  }

  /** Takes in the places of a page alone. */
  addPlaces(page: BuiltPage): void {
    for (const place of placesOf(page)) this.#places.push(place);
  }

  /** Whether it has taken in a page that has all the places of this one. */
  hasPlacesOf(page: BuiltPage): boolean {
    this.#known ??= new Set(this.#places);
    return placesOf(page).every((place) => this.#known?.has(place));
  }

  /** The files to a place of which any link leads. */
  get asked(): ReadonlySet<string> {
    return this.#asked;
  }

  /** All that it has taken in, for another process; the same numbers on machines of the same order of bytes. */
  bytes(): Uint8Array {
    const numbers = new Float64Array(2 + this.#places.length + this.#links.length);
    numbers.set([Number(this.#outside), this.#places.length]);
    numbers.set(this.#places, 2);
    numbers.set(this.#links, 2 + this.#places.length);
    return new Uint8Array(numbers.buffer);
  }

  /** Takes in what another one has written. */
  merge(bytes: Uint8Array): void {
    const numbers = new Float64Array(bytes.slice().buffer);
    const [outside = 0, count = 0] = numbers;
    this.#outside ||= outside === 1;
    for (const place of numbers.subarray(2, 2 + count)) this.#places.push(place);
    for (const link of numbers.subarray(2 + count)) this.#links.push(link);
  }

  /** Whether all links lead to a place or to one of the files of the site. */
  isWhole(files: readonly string[]): boolean {
    if (this.#outside) return false;
    const places = new Float64Array(this.#places.length + files.length);
    places.set(this.#places);
    for (const [index, file] of files.entries()) places[this.#places.length + index] = numberOf(file);
    places.sort();
    const links = Float64Array.from(this.#links).sort();
    let at = 0;
    for (const link of links) {
      while (at < places.length && (places[at] as number) < link) at += 1;
      if (places[at] !== link) return false;
    }
    return true;
  }
}

function placesOf({ path, html }: BuiltPage): number[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => numberOf(`${path}#${id ?? ''}`));
}

/** A text as a whole number of 53 bits (cyrb53, bryc, public domain). */
function numberOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
