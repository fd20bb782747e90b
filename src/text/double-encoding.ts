import { unreadCodePage, type CodePage } from './code-pages.ts';

/** Runs of what UTF-8 bytes look like in a Windows code page: never plain letters, so that words around them stay. */
const RUN = /[\u0080-\u00ffĂăĐđƠơƯưŒœŠšŽžŸƒˆ˜₫–—‘’‚“”„†‡•…‰‹›€™\u0300\u0301\u0303\u0309\u0323]+ ?/g;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Undoes one round of "UTF-8 taken for `page` and saved again" ("Huyá»‡n" is "Huyện").
 * Runs that are not UTF-8 stay as they are, so a file of which only a part was damaged comes out whole.
 */
export function undoDoubleEncoding(text: string, page: CodePage): string {
  return text.replace(RUN, (run) => {
    // à is 0xC3 0xA0, and many programs turn that no-break space into a plain one.
    const spaced = run.endsWith(' ') ? decodeRun(`${run.slice(0, -1)}\u00a0`, page) : null;
    return decodeRun(run, page) ?? spaced ?? (run.endsWith(' ') ? (withSpace(run, page) ?? run) : run);
  });
}

function withSpace(run: string, page: CodePage): string | null {
  const decoded = decodeRun(run.slice(0, -1), page);
  return decoded === null ? null : `${decoded} `;
}

function decodeRun(run: string, page: CodePage): string | null {
  const byteText = unreadCodePage(run, page);
  const bytes = new Uint8Array(byteText.length);
  for (let index = 0; index < byteText.length; index += 1) {
    const code = byteText.charCodeAt(index);
    if (code > 0xff) return null;
    bytes[index] = code;
  }
  // Most runs are plain Vietnamese letters: told here, since a decoder that throws takes a thousand times as long.
  const [first = 0, second = 0] = bytes;
  if (first < 0xc2 || first > 0xf4 || (second & 0xc0) !== 0x80) return null;
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
