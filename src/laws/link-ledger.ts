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
  #outside = false;

  /** Takes in the places and the links of a page. */
  add(page: BuiltPage): void {
    for (const [, id] of page.html.matchAll(/\sid="([^"]*)"/g)) this.#places.push(numberOf(`${page.path}#${id ?? ''}`));
    const links = new Set<string>();
    for (const target of linksOf(page)) {
      if (target.place === null) this.#outside = true;
      else links.add(target.place.fragment === null ? target.place.file : `${target.place.file}#${target.place.fragment}`);
    }
    for (const link of links) this.#links.push(numberOf(link));
  }

  /** All that it has taken in, for another process; the same numbers on machines of the same order of bytes. */
  bytes(): Uint8Array {
    return new Uint8Array(Float64Array.from([Number(this.#outside), this.#places.length, ...this.#places, ...this.#links]).buffer);
  }

  /** Takes in what another one has written. */
  merge(bytes: Uint8Array): void {
    const [outside = 0, count = 0, ...numbers] = new Float64Array(bytes.slice().buffer);
    this.#outside ||= outside === 1;
    for (const [index, number] of numbers.entries()) (index < count ? this.#places : this.#links).push(number);
  }

  /** Whether all links lead to a place or to one of the files of the site. */
  isWhole(files: Iterable<string>): boolean {
    if (this.#outside) return false;
    const places = Float64Array.from(this.#places.concat([...files].map(numberOf))).sort();
    const links = Float64Array.from(this.#links).sort();
    let at = 0;
    for (const link of links) {
      while (at < places.length && (places[at] as number) < link) at += 1;
      if (places[at] !== link) return false;
    }
    return true;
  }
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
