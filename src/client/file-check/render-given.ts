import type { Translate } from '../../i18n/translate.ts';
import type { GivenField, GivenView } from '../../views/file-given.ts';
import { element } from './element.ts';

/** The fields for what the file does not say, and the line of `exports.csv` to copy. Open where something is lacking. */
export function renderGiven({ needed, fields, header, line }: GivenView, id: string, t: Translate, change: (part: string, value: string) => void): HTMLElement[] {
  const details = element('details', { class: 'given' }, [
    element('summary', {}, [t(needed ? 'fileCheck.givenNeeded' : 'fileCheck.given')]),
    element('p', {}, [t('fileCheck.givenHow')]),
    element('div', { class: 'fields' }, fields.map((field) => renderField(field, id, change))),
    element('p', {}, [t('fileCheck.givenLine')]),
    element('pre', {}, [element('code', {}, [header, '\n', line])]),
    copyButton(line, t),
  ]);
  details.open = needed;
  return [details];
}

function renderField({ part, label, value, options, need }: GivenField, id: string, change: (part: string, value: string) => void): HTMLElement {
  const key = `${id}-${part}`;
  const attributes = { id: key, name: part, 'aria-describedby': need === null ? null : `${key}-need` };
  const input = options === null ? element('input', { ...attributes, type: 'text', autocomplete: 'off' }) : element('select', attributes, [element('option', { value: '' }, ['–']), ...options.map((option) => element('option', { value: option.value }, [option.label]))]);
  input.value = value;
  input.addEventListener('change', () => change(part, input.value));
  return element('div', {}, [element('label', { for: key }, [label]), input, need === null ? null : element('span', { class: 'need', id: `${key}-need` }, [need])]);
}

function copyButton(line: string, t: Translate): HTMLElement {
  const status = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, [t('fileCheck.copyLine')]);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(line).then(() => { status.textContent = t('tools.copied'); });
  });
  return element('p', { class: 'tools' }, [button, ' ', status]);
}
