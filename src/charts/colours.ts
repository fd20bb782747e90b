/** Colours by role. Every text colour has at least 4.5:1 on white; every pair of neighbours differs in lightness, so a print in grey still reads. */
export const INK = '#16202b';
export const INK_2 = '#4a5765';
export const INK_3 = '#5f6b7a';
export const PAPER = '#ffffff';

/** Gridlines and the tracks that dots sit on, both quieter than anything that carries a value. */
export const GRID = '#e6eaef';
export const TRACK = '#cfd6de';
export const BASELINE = '#7d8894';

/** The value in question, and what stands beside it: an earlier period, an unfinished year. */
export const NEW = '#12436d';
export const OLD = '#c9d8e8';

/** Ways of a change: to the better side, to the worse, or to neither. A word stands beside each. */
export const WAY_COLOURS: Readonly<Record<'better' | 'worse' | 'plain', string>> = { better: NEW, worse: '#b04508', plain: '#5f6b7a' };

export interface ClassColours {
  readonly fill: string;
  readonly text: string;
  /** Only where the fill alone is too near to white. */
  readonly edge: string | null;
}

/** The ladder of classes, 1 the best. */
export const CLASS_COLOURS: Readonly<Record<1 | 2 | 3 | 4, ClassColours>> = {
  1: { fill: '#0b3c5d', text: PAPER, edge: null },
  2: { fill: '#4a8cc9', text: INK, edge: null },
  3: { fill: '#d9d9d9', text: INK, edge: '#6b6b6b' },
  4: { fill: '#b84a00', text: PAPER, edge: null },
};

export interface SeriesLook {
  readonly colour: string;
  /** Dashes tell lines apart without colour. */
  readonly dashes: string | null;
}

const SERIES_LOOKS: readonly SeriesLook[] = [
  { colour: NEW, dashes: null },
  { colour: '#6b6b6b', dashes: '7 3' },
  { colour: '#2b74b3', dashes: '2 3' },
  { colour: '#6d4a8f', dashes: '9 3 2 3' },
];

/** The look of the nth series; it starts over after the fourth, where the names at the ends still tell. */
export function seriesLook(index: number): SeriesLook {
  return SERIES_LOOKS[index % SERIES_LOOKS.length] ?? { colour: NEW, dashes: null };
}
