import type { Translate } from '../../i18n/translate.ts';
import type { CompareBrief } from '../../views/compare-brief.ts';
import { element } from '../file-check/element.ts';

/** What a printed comparison begins with, in place of the heading of the page. */
export function renderPaperHead({ heading, asOf, lines }: CompareBrief): HTMLElement[] {
  return [element('h1', {}, [heading]), element('p', {}, [asOf]), listOf(lines)];
}

/** Its end: the notes, the address at which it is found again, and the version of the data. */
export function renderPaperFoot({ notes, version }: CompareBrief, t: Translate): HTMLElement[] {
  return [element('h2', {}, [t('compare.briefNotes')]), listOf(notes), element('p', { class: 'paper-foot' }, [`${location.href} · ${version}`])];
}

function listOf(texts: readonly string[]): HTMLElement {
  return element('ul', {}, texts.map((text) => element('li', {}, [text])));
}
