import { compareNames } from '../../format/collation.ts';
import { fold } from '../../text/fold.ts';

/** Something that can be chosen. `also` is what else it is called, `note` stands beside its name. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly note: string;
}

interface Known {
  readonly option: Option;
  readonly text: string;
}

/** Finds options that have all the words of a query, with accents or without: the very letters first, then the order of the list. */
export function matcherOf(options: readonly Option[], sorted: boolean): (query: string) => Option[] {
  const order = sorted ? [...options].sort((a, b) => compareNames(a.name, b.name)) : options;
  const known: Known[] = order.map((option) => ({ option, text: fold(`${option.name} ${option.also.join(' ')}`) }));
  return (query) => {
    const wanted = fold(query).split(' ').filter((word) => word !== '');
    const exact = query.trim().normalize('NFC').toLowerCase();
    const found = known.filter(({ text }) => wanted.every((word) => text.includes(word)));
    const isExact = ({ option }: Known) => Number(!option.name.toLowerCase().includes(exact));
    return found.sort((a, b) => isExact(a) - isExact(b)).map(({ option }) => option);
  };
}
