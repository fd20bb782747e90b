import { parsePeriod } from './periods.ts';
import type { RowSense } from './row-sense.ts';

/** What the rows above say of those below them. */
export class RowsAbove {
  /** Of a row that names a unit and has no figures. */
  unit: string | null = null;
  /** Of a row that names a period and has no figures. */
  period: string | null = null;
  /** The latest label that names no category and is no part: what the levels below it count. */
  indicator: string | null = null;

  /** Takes in a row without figures: it heads those below. */
  head(sense: RowSense): void {
    const period = parsePeriod(sense.label.text);
    if (sense.kind === 'unit') this.unit = sense.text;
    else if (sense.kind === 'plain' && period !== null) this.period = period;
  }

  /** Takes in the label of any row. */
  pass(sense: RowSense, parent: RowSense | null): void {
    if (sense.group !== null) this.indicator = sense.group;
    if (sense.kind === 'plain' && parent === null && parsePeriod(sense.label.text) === null) this.indicator = sense.text;
  }
}
