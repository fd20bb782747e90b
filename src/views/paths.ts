import type { Language } from '../i18n/language.ts';

/** Addresses of the pages, without language and from the root. */
export const paths = {
  home: '/',
  topic: (id: string) => `/chu-de/${id}/`,
  indicator: (id: string) => `/chi-so/${id}/`,
  /** An indicator over the units directly below one. */
  indicatorOf: (id: string, unit: string) => `/chi-so/${id}/${unit}/`,
  units: '/don-vi/',
  unit: (id: string) => `/don-vi/${id}/`,
  brief: (id: string) => `/don-vi/${id}/ban-in/`,
  compare: '/so-sanh/',
  /** A source; of one with very many figures, its pages from the second on. */
  source: (id: string, page = 1) => (page === 1 ? `/nguon/${id}/` : `/nguon/${id}/${page}/`),
  data: '/du-lieu/',
  changes: '/thay-doi/',
  feed: '/thay-doi/atom.xml',
  receipt: '/bien-nhan/',
  guide: '/huong-dan/',
  check: '/kiem-tra/',
  quality: '/chat-luong/',
  /** What was found of the figures of one unit, where the page of all has no room for it. */
  unitQuality: (id: string, page = 1) => (page === 1 ? `/chat-luong/${id}/` : `/chat-luong/${id}/${page}/`),
} as const;

/** The address of a page in a language: the English twin stands under `/en/` at the same segments. */
export function localise(path: string, lang: Language): string {
  return lang === 'vi' ? path : `/${lang}${path}`;
}

/** The address of `to` as seen from the page `from`, both from the root: the site works under any path. */
export function relative(from: string, to: string): string {
  const [target = '', fragment] = to.split('#');
  const source = from.split('/').slice(1, -1);
  const goal = target.split('/').slice(1);
  let shared = 0;
  while (shared < source.length && shared < goal.length - 1 && source[shared] === goal[shared]) shared += 1;
  const up = '../'.repeat(source.length - shared);
  const down = goal.slice(shared).join('/');
  const path = up + down || './';
  return fragment === undefined ? path : `${path === './' && from === target ? '' : path}#${fragment}`;
}
