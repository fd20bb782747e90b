import type { Translate } from '../../i18n/translate.ts';
import { element } from '../file-check/element.ts';
import { matcherOf, type Option } from './match.ts';

/** So many options are listed at a time; a longer list is narrowed down by typing. */
const LISTED = 40;

export interface Picker {
  readonly root: HTMLElement;
  /** Shows what is chosen, without moving the keyboard. */
  readonly show: (chosen: readonly string[]) => void;
}

export interface PickerOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly Option[];
  readonly sorted: boolean;
  readonly most: number;
  readonly change: (chosen: readonly string[]) => void;
}

/** A field that narrows down a list of boxes to tick, and what is ticked above it. Boxes are the browser's own: every reader and key knows them. */
export function makePicker({ id, label, hint, options, sorted, most, change }: PickerOptions, t: Translate): Picker {
  const match = matcherOf(options, sorted);
  const names = new Map(options.map((option) => [option.id, option.name]));
  const field = element('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-hint` });
  const list = element('div', { class: 'options', role: 'group', 'aria-label': label });
  const status = element('p', { role: 'status', class: 'note' });
  const chips = element('ul', { class: 'chips', 'aria-label': `${t('compare.chosen')}: ${label}` });
  let chosen: readonly string[] = [];

  const toggle = (option: string) => {
    const without = chosen.filter((one) => one !== option);
    change(without.length < chosen.length ? without : chosen.length < most ? [...chosen, option] : chosen);
  };
  const fillList = () => {
    const found = match(field.value);
    list.replaceChildren(...found.slice(0, LISTED).map((option) => optionRow(option, toggle)));
    const count = String(found.length);
    status.textContent = found.length > LISTED ? t('compare.foundFirst', { count, shown: String(LISTED) }) : t('compare.found', { count });
    tick();
  };
  const tick = () => {
    for (const box of boxesOf(list)) {
      box.checked = chosen.includes(box.value);
      box.disabled = !box.checked && chosen.length >= most;
    }
  };
  const removeChip = (option: string) => {
    toggle(option);
    field.focus();
  };

  field.addEventListener('input', fillList);
  field.addEventListener('keydown', (event) => {
    const first = boxesOf(list).find(({ disabled }) => !disabled);
    if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault();
      first.focus();
    }
    if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault();
      toggle(first.value);
    }
  });
  list.addEventListener('keydown', (event) => moveIn(list, field, event));
  fillList();
  return {
    root: element('fieldset', { class: 'picker' }, [element('legend', {}, [label]), chips, element('label', { for: id, class: 'unseen' }, [label]), field, element('p', { class: 'note', id: `${id}-hint` }, [hint]), list, status]),
    show: (now) => {
      chosen = now;
      chips.replaceChildren(...chosen.map((option) => chip(names.get(option) ?? option, t, () => removeChip(option))));
      chips.hidden = chosen.length === 0;
      if (chosen.length >= most) status.textContent = t('compare.full', { count: String(most) });
      tick();
    },
  };
}

function optionRow({ id, name, note }: Option, toggle: (id: string) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', value: id });
  box.addEventListener('change', () => toggle(id));
  return element('label', {}, [box, element('span', {}, [name, note === '' ? null : element('small', {}, [` ${note}`])])]);
}

function chip(name: string, t: Translate, remove: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': t('compare.remove', { name }) }, [name, ' ×']);
  button.addEventListener('click', remove);
  return element('li', {}, [button]);
}

function boxesOf(list: HTMLElement): HTMLInputElement[] {
  return [...list.querySelectorAll('input')];
}

/** Arrows move in the list; up from its first box, and Escape, lead back to the field. */
function moveIn(list: HTMLElement, field: HTMLElement, event: KeyboardEvent): void {
  const boxes = boxesOf(list).filter(({ disabled }) => !disabled);
  const at = boxes.indexOf(document.activeElement as HTMLInputElement);
  const to = event.key === 'Escape' ? field : event.key === 'ArrowDown' ? boxes[Math.min(at + 1, boxes.length - 1)] : event.key === 'ArrowUp' ? (boxes[at - 1] ?? field) : undefined;
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
