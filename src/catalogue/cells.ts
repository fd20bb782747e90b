import { z } from 'zod';
import { comparePeriods, isPeriod } from './period.ts';

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
/** Numbers with `|` between them, each larger than the one before. */
export const numbers = list.transform((cells, context) => {
  const read = cells.map((cell) => number.safeParse(cell));
  const known = read.flatMap(({ data }) => data ?? []);
  const ascending = known.every((value, index) => index === 0 || value > (known[index - 1] ?? 0));
  if (known.length < read.length || !ascending) context.addIssue({ code: 'custom', message: 'bad-number' });
  return known;
});
/** As `number`; null where the cell is empty. */
export const optionalNumber = z.union([z.literal('').transform(() => null), number], { error: 'bad-number' });
export const year = z.union([z.literal('').transform(() => null), z.string().regex(/^\d{4}$/, 'bad-period').transform(Number)], { error: 'bad-period' });
export const day = z.string().refine((cell) => cell === '' || (/^\d{4}-\d\d-\d\d$/.test(cell) && isPeriod(cell)), 'bad-period').transform((cell) => (cell === '' ? null : cell));
export const period = z.string().refine(isPeriod, 'bad-period');

/** A mark that is set, or an empty cell. */
export const yes = z.enum(['', 'yes', 'có'], { error: 'not-in-list' }).transform((cell) => (cell === '' ? null : ('yes' as const)));

/** The written path to a target: "2022:90|2023:95", in the order of time. */
export const milestones = z.string().transform((cell, context) => {
  const steps = cell.split('|').map((step) => step.trim()).filter((step) => step !== '').map((step) => {
    const [when = '', what = ''] = step.split(':').map((part) => part.trim());
    const value = number.safeParse(what);
    return isPeriod(when) && value.success ? { period: when, value: value.data } : null;
  });
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) context.addIssue({ code: 'custom', message: 'bad-milestones' });
  return known.sort((a, b) => comparePeriods(a.period, b.period));
});

/** One of a few words; the issue names them. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: 'not-in-list' });
}
