import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { PublishedFile } from '../src/publish/published-file.ts';

/** The first day that a zip can tell: with a clock two builds would not be the same bytes. */
const FIRST_DAY = (1 << 5) | 1;
/** The level is part of the bytes, so it is said here and not left to a default. */
const LEVEL = 6;
const PIECE = 1 << 18;
/** Names are UTF-8. */
const FLAGS = 1 << 11;
const DEFLATED = 8;
const VERSION = 20;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** More needs the longer fields of Zip64, which older Windows does not read. */
const MOST = 0xffffffff;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** The same files, taken from a folder where they stand there already: to read them is cheaper than to make them again. */
export function standingIn(folder: string, files: readonly PublishedFile[]): PublishedFile[] {
  return files.map((file) => (existsSync(join(folder, file.path)) ? { path: file.path, pieces: () => piecesOf(join(folder, file.path)) } : file));
}

function* piecesOf(path: string): Iterable<string> {
  const file = openSync(path, 'r');
  // The mark at the beginning belongs to the file.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes = new Uint8Array(PIECE);
  try {
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) yield decoder.decode(bytes.subarray(0, length), { stream: true });
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

/** Writes files into a zip in their order, piece by piece: those of a nation are larger than memory. */
export async function writeZip(path: string, files: Iterable<PublishedFile>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    const entries: Entry[] = [];
    let offset = 0;
    for (const { path: name, pieces } of files) {
      const entry = await writeEntry(file, Buffer.from(name), offset, pieces());
      entries.push(entry);
      offset += localHeader(entry).length + entry.packed;
    }
    const directory = Buffer.concat(entries.map(centralHeader));
    if (offset + directory.length > MOST || entries.length > 0xffff) throw new RangeError(`${path}: more than a zip can hold`);
    writeAll(file, Buffer.concat([directory, endRecord(entries.length, directory.length, offset)]), offset);
  } finally {
    closeSync(file);
  }
}

/** The header tells what only the end knows, so it is written last: some programs read no sizes that come behind the bytes. */
async function writeEntry(file: number, name: Buffer, offset: number, pieces: Iterable<string>): Promise<Entry> {
  const start = offset + 30 + name.length;
  let [crc, size, packed] = [0, 0, 0];
  const bytes = function* () {
    for (const text of joined(pieces)) {
      const part = Buffer.from(text);
      crc = crc32(part, crc);
      size += part.length;
      yield part;
    }
  };
  await pipeline(bytes, createDeflateRaw({ level: LEVEL }), async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      writeAll(file, part, start + packed);
      packed += part.length;
    }
  });
  if (size > MOST || start + packed > MOST) throw new RangeError(`${name.toString()}: more than a zip can hold`);
  const entry = { name, offset, crc, packed, size };
  writeAll(file, localHeader(entry), offset);
  return entry;
}

/** Every piece is handed to another thread, which takes longer than packing some ten lines. */
function* joined(pieces: Iterable<string>): Iterable<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function writeAll(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

/** Short fields of two bytes and long ones of four, little end first. */
function fields(...list: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  list.reduce((at, [bytes, value]) => buffer.writeUIntLE(value, at, bytes), 0);
  return buffer;
}

/** What both headers of a file say alike. */
function described({ name, crc, packed, size }: Entry): Buffer {
  return fields([2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, FIRST_DAY], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0]);
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([fields([4, LOCAL]), described(entry), entry.name]);
}

function centralHeader(entry: Entry): Buffer {
  return Buffer.concat([fields([4, CENTRAL], [2, VERSION]), described(entry), fields([2, 0], [2, 0], [2, 0], [4, 0], [4, entry.offset]), entry.name]);
}

function endRecord(count: number, length: number, offset: number): Buffer {
  return fields([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);
}
