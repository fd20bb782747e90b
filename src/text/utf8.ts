/** What UTF-8 is called. */
export function utf8Name(marked: boolean): string {
  return `utf-8 ${marked ? 'with' : 'without'} BOM`;
}
