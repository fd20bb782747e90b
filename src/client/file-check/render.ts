import type { Translate } from '../../i18n/translate.ts';
import type { Excerpt } from '../../issues/issue.ts';
import type { FileCheckView, FileIssue } from '../../views/file-check.ts';
import { element } from './element.ts';
import { renderGiven } from './render-given.ts';
import { renderPreview } from './render-preview.ts';

/** One file that was checked, as an article. `id` tells the files of a page apart, `change` is called with what the reader supplies. */
export function renderCheck(view: FileCheckView, id: string, t: Translate, change: (part: string, value: string) => void): HTMLElement {
  return element('article', { class: 'checked', id, 'aria-labelledby': `${id}-name` }, [
    element('h2', { id: `${id}-name`, tabindex: '-1' }, [view.heading]),
    element('p', { class: view.publishable ? 'verdict' : 'verdict to-mend' }, [view.verdict]),
    ...(view.issues.length === 0 ? [] : [element('h3', {}, [t('fileCheck.issues')]), element('ol', { class: 'issues' }, view.issues.map((issue, index) => issueItem(issue, index, id, t)))]),
    ...(view.findings.length === 0 ? [] : [element('h3', {}, [t('fileCheck.findings')]), element('p', {}, [t('fileCheck.findingsNote')]), element('ul', { class: 'found' }, view.findings.map((text) => element('li', {}, [text])))]),
    ...renderGiven(view.given, id, t, change),
    element('h3', {}, [t('fileCheck.understood')]),
    element('dl', { class: 'meta' }, view.facts.map(({ label, value }) => element('div', {}, [element('dt', {}, [label]), element('dd', {}, [value])]))),
    ...view.matches.flatMap(({ heading, items }) => [
      element('h4', {}, [heading]),
      element('ul', { class: 'matches' }, items.map(({ label, name, figures }) => element('li', {}, [...(label === '' || label === name ? [] : [element('span', { class: 'said' }, [`“${label}”`]), ' → ']), element('b', {}, [name]), ` · ${figures}`]))),
    ]),
    ...renderPreview(view, id, t),
  ]);
}

function issueItem({ kind, error, place, message, fix, excerpt }: FileIssue, index: number, id: string, t: Translate): HTMLElement {
  return element('li', { class: error ? 'issue to-mend' : 'issue', id: `${id}-issue-${index}` }, [
    element('p', { class: 'place' }, [element('b', {}, [kind]), ' · ', excerpt === null ? place : element('a', { href: `#${id}-line-${excerpt.line}` }, [place])]),
    element('p', {}, [message]),
    excerpt === null ? null : element('pre', {}, [element('code', {}, excerptParts(excerpt))]),
    element('p', {}, [element('b', {}, [t('check.mend')]), ` ${fix}`]),
  ]);
}

function excerptParts({ line, text, start, end }: Excerpt): (Node | string)[] {
  const lead = `${line} │ `;
  if (end === 0) return [lead, text];
  return [lead, text.slice(0, start), element('mark', {}, [text.slice(start, end) || ' ']), text.slice(end)];
}
