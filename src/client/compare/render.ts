import { renderChart } from '../../charts/render.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ComparePart, CompareView } from '../../views/compare.ts';
import type { Table } from '../../views/table.ts';
import { element } from '../file-check/element.ts';

/** The view as elements: notices, pictures with their tables, what can be compared, and all figures. */
export function renderView(view: CompareView, t: Translate): HTMLElement[] {
  return [
    ...view.notices.map(({ text, links }) => element('p', { class: 'notice' }, [text, ...links.flatMap(({ label, href }, index) => [index > 0 ? ', ' : ' ', element('a', { href }, [label])])])),
    ...(view.prompt === null ? [] : [element('p', { class: 'key-sentence' }, [view.prompt])]),
    ...view.parts.map((part) => renderPart(part, t)),
    ...(view.panel === null ? [] : [element('section', { 'aria-labelledby': 'panel' }, [element('h2', { id: 'panel' }, [t('compare.panel')]), element('p', { class: 'note' }, [t('compare.panelNote')]), renderTable(view.panel, t, true)])]),
    ...(view.all === null ? [] : [allFigures(view.all, t)]),
  ];
}

/** The table of all figures is the longest of the page, too wide for a paper, and made when it is first opened. */
function allFigures(all: Table, t: Translate): HTMLElement {
  const details = element('details', {}, [element('summary', {}, [t('compare.all')])]);
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(renderTable(all, t, true));
  };
  details.addEventListener('toggle', fill);
  return details;
}

function renderPart({ id, title, subtitle, chart, notes, table }: ComparePart, t: Translate): HTMLElement {
  return element(chart === null ? 'section' : 'figure', { id, class: 'part', 'aria-labelledby': `${id}-title` }, [
    element(chart === null ? 'div' : 'figcaption', {}, [element('h2', { id: `${id}-title` }, [title]), element('p', {}, [subtitle])]),
    ...(chart === null ? [] : (['wide', 'narrow'] as const).map((form) => element('div', { class: `chart ${form}` }, [drawn(renderChart(chart, form, `${id}-${form}`))]))),
    ...notes.map((note) => element('p', { class: 'note' }, [note])),
    renderTable(table, t, true),
  ]);
}

/** The drawing as an element; it is read as XML, where a text can never become a script. */
function drawn(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** From so many columns on a table is as wide as it gets; the style sheet knows the widths. */
const WIDEST = 13;

function renderTable({ caption, columns, rows }: Table, t: Translate, captionHidden: boolean): HTMLElement {
  return element('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': t('figure.scroll', { caption }) }, [
    element('table', { class: `columns-${Math.min(columns.length, WIDEST)}` }, [
      element('caption', { class: captionHidden ? 'unseen' : null }, [caption]),
      element('thead', {}, [element('tr', {}, columns.map(({ label, numeric }) => element('th', { scope: 'col', class: numeric ? 'num' : null }, [label])))]),
      element('tbody', {}, rows.map(({ cells }) => element('tr', {}, cells.map(({ text, detail, href, missing, shade }, index) => {
        const looks = [columns[index]?.numeric === true ? 'num' : null, missing === true ? 'quiet' : null, shade === undefined ? null : `shade-${shade}`].filter((look) => look !== null).join(' ');
        const words = element('span', { class: 'cell' }, [href === undefined ? text : element('a', { href }, [text]), detail === undefined ? null : element('span', { class: 'detail' }, [` ${detail}`])]);
        return index === 0 ? element('th', { scope: 'row' }, [words]) : element('td', { class: looks === '' ? null : looks }, [words]);
      })))),
    ]),
  ]);
}
