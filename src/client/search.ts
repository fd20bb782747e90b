import { fold } from '../text/fold.ts';

interface Entry {
  readonly name: string;
  readonly also: string;
  readonly kind: string;
  readonly path: string;
}

/** An entry with the text in which words are looked for: folded once, since a nation has thousands. */
interface Known {
  readonly entry: Entry;
  readonly text: string;
}

const MOST = 12;

/** Finds units, indicators, topics and sources; the index is fetched when the field is first entered. */
export function enableSearch(root: string, words: Readonly<Record<string, string>>): void {
  const form = document.querySelector<HTMLElement>('[data-search]');
  const input = form?.querySelector('input');
  const list = form?.querySelector<HTMLElement>('[data-search-found]');
  const status = form?.querySelector('[data-search-status]');
  if (form == null || input == null || list == null || status == null) return;
  let entries: Promise<Known[]> | undefined;
  const load = () => (entries ??= fetch(form.dataset['search'] ?? '').then((response) => response.json() as Promise<Entry[]>).then((all) => all.map((entry) => ({ entry, text: fold(`${entry.name} ${entry.also}`) }))));
  input.addEventListener('focus', () => void load());
  input.addEventListener('input', () => {
    void load().then((all) => {
      const found = input.value.trim() === '' ? [] : rank(all, input.value);
      list.replaceChildren(...found.slice(0, MOST).map((entry) => item(entry, root)));
      list.hidden = found.length === 0;
      status.textContent = input.value.trim() === '' ? '' : found.length === 0 ? (words['noMatch'] ?? '') : (words['matches'] ?? '').replace('{count}', String(found.length));
    });
  });
  form.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      list.hidden = true;
      input.focus();
    } else if (event.key === 'ArrowDown' && links.length > 0) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? input).focus();
    }
  });
}

/** All words of the query must occur; matches with the very accents first, then those at the start of the name. */
function rank(entries: readonly Known[], query: string): Entry[] {
  const exact = query.trim().normalize('NFC').toLowerCase();
  const wanted = fold(query).split(' ');
  return entries
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ entry, text }) => ({ entry, score: (entry.name.toLowerCase().includes(exact) ? 0 : 2) + (text.startsWith(wanted.join(' ')) ? 0 : 1) }))
    .sort((a, b) => a.score - b.score)
    .map(({ entry }) => entry);
}

function item({ name, kind, path }: Entry, root: string): HTMLLIElement {
  const link = document.createElement('a');
  const small = document.createElement('small');
  small.textContent = ` ${kind}`;
  link.href = root + path;
  link.append(name, small);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}
