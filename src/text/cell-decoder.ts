import { sourceOf, type ByteSource } from './byte-source.ts';
import { cleanText } from './clean.ts';
import { toByteText } from './code-pages.ts';
import { MAX_BYTES, NEEDS_CARE, OF_BYTES, pickBest, type Candidate } from './decode.ts';
import { plausibility } from './plausibility.ts';
import { remember } from './remember.ts';
import { refusedKind } from './signatures.ts';
import { utf8Name } from './utf8.ts';
import { findUtf16, readUtf16 } from './utf16.ts';

/** The bytes of a file whose cells can be decoded one by one: delimiters, quotes and line breaks are single bytes in it. */
export interface CellDecoder {
  readonly source: ByteSource;
  /** Where the text begins. */
  readonly from: number;
  readonly encoding: string;
  /** A cell as `decode` gives it with all of the file; null where only all of the file can tell. */
  readonly decode: (cell: Uint8Array) => string | null;
}

const SAMPLE = 65_536;
/** Enough for a first guess among encodings of one byte: every cell is held against it. */
const FIRST_GUESS = 8192;
/** A line break of its own kind, or the end mark of old programs. */
const ENDS = /[\r\x1a]/;
/** Letters that are pieces of others, where text was encoded twice. */
const PIECES = /á[º»]|Æ[°¡]|Ä[\u0090‘ƒ]/;

/**
 * How the cells of a file are to be decoded, by its first lines. Every distinct cell is held against that: where one reads
 * as no Vietnamese, or has a sign to be repaired, what the file is encoded in is for `decode` to find, and the same is
 * found in the end.
 */
export function cellDecoder(source: ByteSource): CellDecoder | null {
  const bytes = source.part(0, Math.min(source.length, SAMPLE));
  if (source.length > MAX_BYTES || refusedKind(bytes) !== null) return null;
  const utf16 = findUtf16(bytes);
  // Without a mark, UTF-16 has an even number of bytes.
  if (utf16 !== null && !utf16.marked && source.length % 2 !== 0) return null;
  if (utf16 !== null) return { source: sourceOf(new TextEncoder().encode(readUtf16(source.part(0, source.length), utf16.order))), from: 0, encoding: `utf-16${utf16.order} ${utf16.marked ? 'with' : 'without'} BOM`, decode: utf8Cells() };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (beginsAsUtf8(bytes)) return { source, from: marked ? 3 : 0, encoding: utf8Name(marked), decode: utf8Cells() };
  if (marked) return null;
  const sample = toByteText(bytes.subarray(0, FIRST_GUESS));
  const best = pickBest(sample, OF_BYTES);
  if (best === null || best === OF_BYTES.at(-1) || plausibility(best.read(sample)).bad > 0) return null;
  const read = READERS.get(best) ?? (() => null);
  return { source, from: 0, encoding: best.encoding, decode: (cell) => read(toByteText(cell)) };
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function utf8Cells(): CellDecoder['decode'] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (cell) => {
    try {
      const text = decoder.decode(cell);
      return standsAsMeant(text) ? text : null;
    } catch {
      return null;
    }
  };
}

const standsAsMeant = remember((text) => !NEEDS_CARE.test(text) && !ENDS.test(text) && plausibility(text).bad === 0);

const READERS: ReadonlyMap<Candidate, (byteText: string) => string | null> = new Map(OF_BYTES.map((candidate) => [candidate, remember((byteText) => {
  const text = cleanText(candidate.read(byteText));
  return standsAsMeant(text) && !PIECES.test(text) ? text : null;
})]));
