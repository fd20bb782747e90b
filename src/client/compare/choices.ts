import { formatPeriod } from '../../format/periods.ts';
import type { Language } from '../../i18n/language.ts';
import type { Translate } from '../../i18n/translate.ts';
import { BENCHMARKS, type Benchmark, type CompareState } from '../../views/compare-state.ts';
import { element } from '../file-check/element.ts';

export interface Choices {
  readonly root: HTMLElement;
  readonly show: (state: CompareState, periods: readonly string[], hasFigures: boolean) => void;
}

/** The period, the benchmark, and the tools of the view. */
export function makeChoices(t: Translate, lang: Language, change: (part: Partial<CompareState>) => void, csv: () => string | null): Choices {
  const period = element('select', { id: 'period' });
  const benchmark = element('select', { id: 'benchmark' }, BENCHMARKS.map((one) => element('option', { value: one }, [t(`compare.benchmark.${one}`)])));
  period.addEventListener('change', () => change({ period: period.value === '' ? null : period.value }));
  benchmark.addEventListener('change', () => change({ benchmark: benchmark.value as Benchmark }));
  const download = toolButton(t('compare.csv'), () => saveAs('so-sanh.csv', csv()));
  const copied = element('span', { role: 'status' });
  const copy = toolButton(t('tools.copy'), () => void navigator.clipboard?.writeText(location.href).then(() => { copied.textContent = t('tools.copied'); }));
  const printIt = toolButton(t('tools.print'), () => print());
  return {
    root: element('div', { class: 'choices' }, [
      element('label', { for: 'period' }, [t('compare.period')]), period,
      element('label', { for: 'benchmark' }, [t('compare.benchmark')]), benchmark,
      element('p', { class: 'tools' }, [download, ' ', copy, ' ', printIt, ' ', copied]),
    ]),
    show: (state, periods, hasFigures) => {
      const known = state.period === null || periods.includes(state.period) ? periods : [state.period, ...periods];
      period.replaceChildren(element('option', { value: '' }, [t('compare.periodNewest')]), ...known.map((one) => element('option', { value: one }, [formatPeriod(one, lang)])));
      period.value = state.period ?? '';
      benchmark.value = state.benchmark;
      download.disabled = !hasFigures;
      copied.textContent = '';
    },
  };
}

function toolButton(label: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, [label]);
  button.addEventListener('click', act);
  return button;
}

/** Hands a text to the reader as a file, made on the reader's own machine. */
function saveAs(name: string, text: string | null): void {
  if (text === null) return;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
