import type { ExportLine } from '../catalogue/schemas.ts';
import type { Fact } from '../facts/fact.ts';
import { issue, type Issue } from '../issues/issue.ts';
import type { Candidate } from './names.ts';

export type LabelKind = 'unit' | 'indicator' | 'category' | 'source';

const LISTS: Readonly<Record<LabelKind, string>> = { unit: 'units.csv', indicator: 'indicators.csv', category: 'categories.csv', source: 'sources.csv' };

/**
 * Collects what matching one file finds. A label that the catalogue does not know, or knows twice, is one fault with
 * the number of figures that wear it: two hundred rows of one misspelt district are one thing to mend.
 */
export class LabelFaults {
  readonly #file: string;
  readonly #given: ExportLine | null;
  readonly #faults = new Map<string, { readonly found: Issue; figures: number }>();

  constructor(file: string, given: ExportLine | null) {
    this.#file = file;
    this.#given = given;
  }

  /** The id that a label means; null, and a fault, where it means none or several. */
  settle<C extends Candidate>(kind: LabelKind, label: string, found: readonly C[], near: () => readonly C[], fact: Pick<Fact, 'line'>, details: Readonly<Record<string, string>> = {}): string | null {
    const [only] = found;
    if (only !== undefined && found.length === 1) return only.id;
    // A wrong id in exports.csv is told there, on its own line.
    if (kind !== 'category' && this.#given?.[kind] === label) return null;
    const code = found.length > 1 ? `ambiguous-${kind}` : `unknown-${kind}`;
    this.add(issue(code, { line: fact.line, column: kind, value: label, details: { ...details, list: LISTS[kind], ...told(found.length > 1 ? found : near()) } }));
    return null;
  }

  /** One fault for all figures that have it: what tells two faults apart is all but their line. */
  add(found: Issue): void {
    const key = JSON.stringify([found.code, found.column, found.value, found.details]);
    const earlier = this.#faults.get(key);
    if (earlier === undefined) this.#faults.set(key, { found, figures: 1 });
    else earlier.figures += 1;
  }

  issues(): Issue[] {
    return [...this.#faults.values()].map(({ found, figures }) => ({ ...found, path: this.#file, details: { ...found.details, figures: String(figures) } }));
  }
}

/** The candidates by name, with the line of the catalogue where each stands. */
function told(candidates: readonly Candidate[]): Record<string, string> {
  const list = (nameOf: (candidate: Candidate) => string) => candidates.map((candidate) => `“${nameOf(candidate)}” (${candidate.file}:${candidate.line})`).join(', ') || '–';
  return { nearVi: list(({ nameVi }) => nameVi), nearEn: list(({ nameEn }) => nameEn) };
}
