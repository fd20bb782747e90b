/** The bytes of a file, to be had part by part: a big file need not stand in memory whole. */
export interface ByteSource {
  readonly length: number;
  /** How many bytes to ask for at a time where all are read. */
  readonly piece: number;
  /** Holds until the next part is asked for. */
  part(from: number, to: number): Uint8Array;
}

/** Bytes that are in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, piece: Infinity, part: (from, to) => bytes.subarray(from, to) };
}
