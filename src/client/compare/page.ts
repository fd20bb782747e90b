import type { Language } from '../../i18n/language.ts';
import type { Translate } from '../../i18n/translate.ts';
import { tableCsv } from '../../publish/figure-files.ts';
import { buildCompare, type CompareView } from '../../views/compare.ts';
import { knownCodes } from '../../views/compare-data.ts';
import { MOST_INDICATORS, MOST_UNITS, parseCompare, writeCompare, type CompareState, type Remark } from '../../views/compare-state.ts';
import type { Context } from '../../views/context.ts';
import { localise, paths, relative } from '../../views/paths.ts';
import { element } from '../file-check/element.ts';
import { makeChoices } from './choices.ts';
import { makePicker } from './picker.ts';
import { renderPaperFoot, renderPaperHead } from './paper.ts';
import { renderView } from './render.ts';
import { openStore } from './store.ts';

/** Brings the page to life: the pickers, the address, the view. Every change goes the same way: state, address, figures, view. */
export async function enableCompare(area: HTMLElement, lang: Language, t: Translate): Promise<void> {
  const store = await openStore(area.dataset['compare'] ?? '', lang);
  const { catalogue, reporting } = store;
  const known = knownCodes(catalogue, reporting);
  const here = localise(paths.compare, lang);
  const name = (named: { readonly name_vi: string; readonly name_en: string }) => (lang === 'vi' ? named.name_vi : named.name_en);
  let { state, remarks }: { state: CompareState; remarks: readonly Remark[] } = parseCompare(location.search, known);
  let view: CompareView | null = null;
  let asked = 0;

  const unitOptions = [...catalogue.units.values()].map((unit) => ({ id: unit.id, name: name(unit), also: [...unit.aliases, unit.code ?? ''], note: reporting.has(unit.id) ? '' : t('compare.noFigures') }));
  const indicatorOptions = [...catalogue.indicators.values()].map((indicator) => ({ id: indicator.id, name: name(indicator), also: lang === 'vi' ? indicator.aliases : [], note: name(catalogue.topics.get(indicator.topic) ?? { name_vi: '', name_en: '' }) }));
  const units = makePicker({ id: 'units', label: t('compare.units'), hint: t('compare.unitsHint'), options: unitOptions, sorted: true, most: MOST_UNITS, change: (chosen) => change({ units: chosen }) }, t);
  const indicators = makePicker({ id: 'indicators', label: t('compare.indicators'), hint: t('compare.indicatorsHint'), options: indicatorOptions, sorted: false, most: MOST_INDICATORS, change: (chosen) => change({ indicators: chosen }) }, t);
  const choices = makeChoices(t, lang, (part) => change(part), () => (view?.all == null ? null : tableCsv(view.all)));
  const results = element('div', { class: 'results' });
  const [paperHead, paperFoot] = [element('div', { class: 'on-paper' }), element('div', { class: 'on-paper' })];
  const status = element('p', { role: 'status', class: 'unseen' });

  const change = (part: Partial<CompareState>) => {
    // A unit that is chosen by hand goes the same way as one in an address.
    ({ state, remarks } = parseCompare(writeCompare({ ...state, ...part }), known));
    history.replaceState(null, '', `${location.pathname}${writeCompare(state)}`);
    showSafely();
  };
  const show = async () => {
    const turn = (asked += 1);
    units.show(state.units);
    indicators.show(state.indicators);
    keepTwin();
    const { dataset, findingsOn } = await store.figuresOf(state);
    // A later choice has been made while the figures came.
    if (turn !== asked) return;
    const ctx: Context = { dataset, lang, t, scope: null, path: paths.compare, link: (to) => relative(here, localise(to, lang)), file: (to) => relative(here, to), disclosure: { audience: 'public', withheld: null }, version: dataset.version.slice(0, 7) };
    view = buildCompare(ctx, findingsOn, state, remarks);
    choices.show(state, view.periods, view.all !== null);
    results.replaceChildren(...renderView(view, t));
    paperHead.replaceChildren(...(view.brief === null ? [] : renderPaperHead(view.brief)));
    paperFoot.replaceChildren(...(view.brief === null ? [] : renderPaperFoot(view.brief, t)));
    status.textContent = view.prompt ?? t('compare.drawn', { units: String(state.units.length), indicators: String(view.panel?.rows.length ?? 0) });
  };
  const showSafely = () => void show().catch(() => {
    results.replaceChildren(element('p', { class: 'notice' }, [t('compare.failed')]));
    for (const paper of [paperHead, paperFoot]) paper.replaceChildren();
  });

  area.replaceChildren(element('div', { class: 'pickers' }, [units.root, indicators.root]), choices.root, status, paperHead, results, paperFoot);
  area.hidden = false;
  addEventListener('popstate', () => {
    ({ state, remarks } = parseCompare(location.search, known));
    showSafely();
  });
  showSafely();
}

/** The other language shows the same comparison. */
function keepTwin(): void {
  const twin = document.querySelector<HTMLAnchorElement>('[data-twin]');
  const address = twin?.getAttribute('href')?.split(/[?#]/)[0];
  if (twin != null && address !== undefined) twin.setAttribute('href', address + location.search);
}
