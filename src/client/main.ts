import { enableCopy } from './copy.ts';
import { enableFilters } from './filter.ts';
import { keepPlace } from './keep-place.ts';
import { enableSearch } from './search.ts';
import { enableSorting } from './sort.ts';

/** Scripts only sort, find and copy; every page is complete without them. */
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) enableSorting(table, words);
enableSearch(document.body.dataset['root'] ?? './', words);
enableCopy(words);
enableFilters();
keepPlace();
