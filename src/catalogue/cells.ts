import { z } from 'zod';
import { isPeriod } from './period.ts';

/** Kinds of cells of the catalogue's files. Each takes the text of a cell; its error message is the code of an issue. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const text = z.string().min(1, { error: 'empty-cell', abort: true });
export const optionalText = z.string().transform((cell) => (cell === '' ? null : cell));
export const id = text.regex(ID, 'bad-id');
export const optionalId = z.union([z.literal('').transform(() => null), z.string().regex(ID, 'bad-id')], { error: 'bad-id' });
export const list = z.string().transform((cell) => cell.split('|').map((part) => part.trim()).filter((part) => part !== ''));
export const order = z.string().regex(/^\d+$/, 'bad-number').transform(Number);
/** A mark before exactly three digits may be a decimal or a thousands mark, so it is not read, but after a lone zero. */
export const number = z.string().regex(/^-?(\d+([.,](\d{1,2}|\d{4,}))?|0[.,]\d{3})$/, 'bad-number').transform((cell) => Number(cell.replace(',', '.')));
export const year = z.union([z.literal('').transform(() => null), z.string().regex(/^\d{4}$/, 'bad-period').transform(Number)], { error: 'bad-period' });
export const day = z.string().refine((cell) => cell === '' || (/^\d{4}-\d\d-\d\d$/.test(cell) && isPeriod(cell)), 'bad-period').transform((cell) => (cell === '' ? null : cell));
export const period = z.string().refine(isPeriod, 'bad-period');

/** One of a few words; the issue names them. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: 'not-in-list' });
}
