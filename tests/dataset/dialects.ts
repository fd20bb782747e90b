import { toBytes, toUtf16, toUtf8, typeTcvn3, typeWindows1258 } from '../../src/demo/encodings.ts';

/** How offices save a table: all that a tidy file comes in. */
export const DIALECTS: readonly { readonly delimiter: string; readonly lineBreak: string; readonly decimal: string; readonly encode: (text: string) => Uint8Array }[] = [
  { delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toUtf8(`\ufeff${text}`) },
  { delimiter: ';', lineBreak: '\n', decimal: ',', encode: toUtf8 },
  { delimiter: ',', lineBreak: '\r\n', decimal: '.', encode: toUtf8 },
  { delimiter: '\t', lineBreak: '\r\n', decimal: ',', encode: (text) => toUtf16(`\ufeff${text}`, 'le') },
  { delimiter: '\t', lineBreak: '\n', decimal: '.', encode: (text) => toUtf16(text, 'be') },
  { delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toBytes(typeWindows1258(text)) },
  { delimiter: ';', lineBreak: '\r\n', decimal: ',', encode: (text) => toBytes(typeTcvn3(text)) },
  { delimiter: ';', lineBreak: '\r', decimal: ',', encode: toUtf8 },
];
