import { buildCatalogue, type CatalogueRows } from '../../catalogue/catalogue.ts';
import type { ExportLine } from '../../catalogue/schemas.ts';
import { checkExport } from '../../dataset/check-export.ts';
import { readerOf, type Reader } from '../../dataset/read-export.ts';
import { parsePeriod } from '../../facts/periods.ts';
import type { Language } from '../../i18n/language.ts';
import { buildFileCheck } from '../../views/file-check.ts';
import { emptyExportLine } from '../../views/file-given.ts';
import { carriedWords } from '../words.ts';
import { renderCheck } from './render.ts';

/** Reads files on the reader's own machine: their bytes go from the disk to this page and nowhere else. */
const place = document.querySelector<HTMLElement>('[data-file-check]');
if (place !== null) enable(place, (document.documentElement.lang === 'en' ? 'en' : 'vi'));

function enable(area: HTMLElement, lang: Language): void {
  const t = carriedWords(area.dataset['fileCheckWords']);
  const input = area.querySelector('input');
  const status = area.querySelector('[role=status]');
  const results = area.querySelector('[data-results]');
  if (input === null || status === null || results === null) return;
  let reader: Promise<Reader> | undefined;
  const load = () => (reader ??= fetch(area.dataset['fileCheck'] ?? '').then(async (response) => readerOf(buildCatalogue((await response.json()) as CatalogueRows))));

  const check = async (files: readonly File[]) => {
    status.textContent = t('fileCheck.reading');
    results.replaceChildren();
    const known = await load();
    for (const [index, file] of files.entries()) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      show(bytes, known.catalogue.exports.find((line) => line.path === file.name || line.path.endsWith(`/${file.name}`)) ?? emptyExportLine(file.name), `file-${index + 1}`, known);
    }
    input.value = '';
    const heading = results.querySelector('h2');
    heading?.focus();
  };

  const show = (bytes: Uint8Array, given: ExportLine, id: string, known: Reader) => {
    const view = buildFileCheck(checkExport(bytes, given.path, given, known), given, known.catalogue, lang, t);
    const article = renderCheck(view, id, t, (part, value) => {
      const text = value.trim();
      const meant = part === 'period' ? parsePeriod(text) : text;
      if (text !== '' && meant === null) {
        status.textContent = t('fileCheck.badPeriod', { value: text });
        return;
      }
      show(bytes, { ...given, [part]: text === '' ? null : meant }, id, known);
      document.getElementById(`${id}-${part}`)?.focus();
    });
    const former = document.getElementById(id);
    if (former === null) results.append(article);
    else {
      // Whoever fills in the fields still needs them when nothing is lacking any more.
      const [open, fields] = [former, article].map((one) => one.querySelector<HTMLDetailsElement>('details.given'));
      if (fields != null) fields.open ||= open?.open ?? false;
      former.replaceWith(article);
    }
    status.textContent = `${view.heading}: ${view.verdict}`;
  };

  const start = (files: Iterable<File>) => void check([...files]).catch(() => { status.textContent = t('fileCheck.failed'); });
  input.addEventListener('change', () => start(input.files ?? []));
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    start(event.dataTransfer?.files ?? []);
  });
  area.hidden = false;
}
