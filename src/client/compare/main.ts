import type { Language } from '../../i18n/language.ts';
import { carriedWords } from '../words.ts';
import { enableCompare } from './page.ts';

/** The page of comparisons: all figures come from this site, and the choice stands in the address alone. */
const area = document.querySelector<HTMLElement>('[data-compare]');
if (area !== null) {
  const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const t = carriedWords(area.dataset['compareWords']);
  void enableCompare(area, lang, t).catch(() => {
    area.hidden = false;
    area.replaceChildren(Object.assign(document.createElement('p'), { className: 'notice', textContent: t('compare.failed') }));
  });
}
