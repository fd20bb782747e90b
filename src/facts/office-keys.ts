import type { Row } from '../tables/row-stream.ts';
import type { KeyColumn } from './column.ts';
import { LABEL_ROLES } from './columns.ts';
import { FilledKeys } from './filled-keys.ts';
import { cellOf } from './row-sense.ts';

/** The columns of words of an office table, and what they say of the row entered last. */
export class OfficeKeys {
  readonly all: readonly KeyColumn[];
  /** The column whose words say what a row counts; null where the columns of figures say it alone. */
  readonly label: KeyColumn | null;
  /** Columns that part the rows once more, such as "Khối" beside "Loại hình". */
  readonly breakdowns: readonly KeyColumn[];
  readonly #byRole: ReadonlyMap<KeyColumn['role'], KeyColumn>;
  readonly #filled: FilledKeys;
  #row: Row = { cells: [], line: 0 };

  constructor(keys: readonly KeyColumn[]) {
    this.all = keys;
    this.#byRole = new Map([...keys].reverse().map((key) => [key.role, key]));
    const labels = keys.filter((key) => LABEL_ROLES.includes(key.role));
    this.label = labels.find((key) => key.role === 'indicator') ?? labels.find((key) => key.role === 'label') ?? labels.at(-1) ?? null;
    this.breakdowns = labels.filter((key) => key !== this.label);
    // Beside a column of categories the label may be a merged cell too.
    const merged = this.has('category') && this.label !== null ? [this.label] : [];
    this.#filled = new FilledKeys([...keys.filter(({ role }) => role === 'unit' || role === 'unitCode' || role === 'period'), ...this.breakdowns, ...merged]);
  }

  enter(row: Row): void {
    this.#row = row;
    this.#filled.enter(row);
  }

  has(role: KeyColumn['role']): boolean {
    return this.#byRole.has(role);
  }

  column(role: KeyColumn['role']): KeyColumn | null {
    return this.#byRole.get(role) ?? null;
  }

  /** What stands in the row itself. */
  own(role: KeyColumn['role']): string {
    return cellOf(this.#row, this.#byRole.get(role));
  }

  /** What holds for the row: its own, or the merged cell above. */
  filled(key: KeyColumn | null): string {
    return this.#filled.textOf(key);
  }
}
