const SEP_LINE = /^"?sep=(.)"?[;,\t| ]*$/i;

/** A text with one kind of line break, without the end mark of old programs, and what its `sep=` line said. */
export interface Lines {
  readonly text: string;
  /** The delimiter of a `sep=` line; the line itself is left blank, so that lines count as in an editor. */
  readonly separator: string | null;
}

export function normaliseLines(text: string): Lines {
  let lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (lines.includes('\r')) lines = lines.replaceAll('\r', '\n');
  const end = lines.indexOf('\u001a');
  if (end >= 0 && lines.slice(end).trim().replaceAll('\u001a', '') === '') lines = lines.slice(0, end);
  const first = lines.slice(0, lines.indexOf('\n') >= 0 ? lines.indexOf('\n') : lines.length);
  const separator = first.length > 40 ? null : (SEP_LINE.exec(first)?.[1] ?? null);
  return separator === null ? { text: lines, separator } : { text: lines.slice(first.length), separator };
}
