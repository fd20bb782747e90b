import type { Language } from '../../i18n/language.ts';
import { fill } from '../../i18n/fill.ts';
import type { Translate } from '../../i18n/translate.ts';
import { enableCompare } from './page.ts';

/** The page of comparisons: all figures come from this site, and the choice stands in the address alone. */
const area = document.querySelector<HTMLElement>('[data-compare]');
if (area !== null) {
  const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const words = JSON.parse(area.dataset['compareWords'] ?? '{}') as Readonly<Record<string, string>>;
  const t: Translate = (key, places = {}) => fill(words[key] ?? key, places);
  void enableCompare(area, lang, t).catch(() => {
    area.hidden = false;
    area.replaceChildren(Object.assign(document.createElement('p'), { className: 'notice', textContent: t('compare.failed') }));
  });
}
