import type { PreviewRow } from '../../dataset/preview.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { FileCheckView } from '../../views/file-check.ts';
import { element } from './element.ts';

/** The file as a spreadsheet shows it, its cells with a fault marked and linked to what is said of them. */
export function renderPreview({ preview, previewNote, issues }: FileCheckView, id: string, t: Translate): HTMLElement[] {
  if (preview.rows.length === 0) return [];
  const told = (faults: readonly number[]) => faults.map((fault) => element('a', { href: `#${id}-issue-${fault}`, 'aria-label': t('fileCheck.seeIssue', { number: String(fault + 1), message: issues[fault]?.message ?? '' }) }, [String(fault + 1)]));
  const rowOf = ({ line, cells, faults }: PreviewRow) => element('tr', { id: `${id}-line-${line}`, class: faults.length > 0 ? 'at-fault' : null }, [
    element('th', { scope: 'row' }, [String(line), ...told(faults)]),
    ...cells.map((cell) => element('td', { class: cell.faults.length > 0 ? 'at-fault' : null }, [shorten(cell.text), ...told(cell.faults)])),
  ]);
  return [
    element('h3', { id: `${id}-preview` }, [t('fileCheck.preview')]),
    element('p', {}, [previewNote]),
    element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': `${id}-name ${id}-preview` }, [
      element('table', { class: 'sheet' }, [
        element('thead', {}, [element('tr', {}, [element('th', { scope: 'col' }, [t('fileCheck.lineColumn')]), ...preview.letters.map((letter) => element('th', { scope: 'col' }, [letter]))])]),
        element('tbody', {}, preview.rows.map(rowOf)),
      ]),
    ]),
  ];
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
