/**
 * What a chart is given: numbers on scales and texts already worded. A chart lays out and draws; it neither filters,
 * computes nor formats. Shares and axis values are in the unit of the axis (per cent as 0–100).
 */
export type ChartForm = 'wide' | 'narrow';

/** The accessible name, which tells the finding, and a description with the figures. */
export interface ChartText {
  readonly title: string;
  readonly description: string;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

export interface TrendPoint {
  readonly x: number;
  readonly y: number;
  /** The value in words of the axis: "53,5%". */
  readonly label: string;
  /** k/n under the value, or null. */
  readonly detail: string | null;
  /** Drawn hollow: not comparable with the solid points. */
  readonly hollow: boolean;
}

/** One run of points that may be joined; between two segments the line is broken. */
export interface TrendSeries {
  readonly name: string;
  readonly segments: readonly (readonly TrendPoint[])[];
}

export interface TrendChart {
  readonly kind: 'trend';
  readonly text: ChartText;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly TrendSeries[];
  readonly breaks: readonly { readonly x: number; readonly label: string }[];
  readonly target: { readonly y: number; readonly label: string } | null;
}

/** One class of a 100 % bar. `role` is the place in the ladder, 1 the best; it chooses the colour. */
export interface ClassPart {
  readonly role: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly share: number;
  /** Written in the bar where there is room: "22,4%". */
  readonly label: string;
  /** Shorter, for a narrow part: "13". */
  readonly shortLabel: string;
}

export interface ClassRow {
  readonly label: string;
  readonly parts: readonly ClassPart[];
  /** "n = 58", at the end of the bar. */
  readonly total: string;
  /** A break drawn above this row, with its words; null where the rows are comparable. */
  readonly breakBefore: string | null;
}

export interface ClassBarsChart {
  readonly kind: 'class-bars';
  readonly text: ChartText;
  readonly x: Axis;
  readonly rows: readonly ClassRow[];
}

/** Bars of the parts or aspects of a whole, one group per category; never stacked. */
export interface CompositionChart {
  readonly kind: 'composition';
  readonly text: ChartText;
  readonly x: Axis;
  readonly groups: readonly {
    readonly label: string;
    /** One bar per period, oldest first; the newest is drawn dark. A null value is written in words, not drawn. */
    readonly bars: readonly { readonly period: string | null; readonly value: number | null; readonly label: string }[];
  }[];
}

/** Units on one ordered scale; rows without a value are written in words, last. */
export interface DotPlotChart {
  readonly kind: 'dot-plot';
  readonly text: ChartText;
  readonly x: Axis;
  readonly rows: readonly {
    readonly label: string;
    readonly value: number | null;
    /** "46,7%" or the words of the missing value. */
    readonly valueLabel: string;
    readonly detail: string | null;
  }[];
  readonly targets: readonly { readonly x: number; readonly label: string }[];
}

/** From an older to a newer value, one arrow per row, on one scale; exactly two dates. */
export interface ArrowChart {
  readonly kind: 'arrow';
  readonly text: ChartText;
  readonly x: Axis;
  readonly rows: readonly {
    readonly label: string;
    readonly from: { readonly value: number; readonly label: string };
    readonly to: { readonly value: number; readonly label: string };
    /** Both values, the older first: "22,4% → 31,0%". */
    readonly valueLabel: string;
    /** Chooses the colour: towards the better side or the worse, or neither where there is no such side. */
    readonly way: 'better' | 'worse' | 'plain';
    /** The change in words, with its sign of direction: "▲ tăng 5,5 điểm %". */
    readonly change: string;
  }[];
  /** "2021 → 2022", above the values. */
  readonly heading: string;
}

/** A result against its plan: the plan is a line across, the result a bar. */
export interface BulletChart {
  readonly kind: 'bullet';
  readonly text: ChartText;
  readonly x: Axis;
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly plan: number;
    /** "199/195 · 102,1%". */
    readonly valueLabel: string;
    /** Part of a year against the plan of the year: drawn lighter. */
    readonly partial: boolean;
  }[];
  /** Words of the key: "kế hoạch năm", "kết quả", and for the lighter bars, where there are any, "một phần năm". */
  readonly planLabel: string;
  readonly resultLabel?: string;
  readonly partialLabel?: string;
}

/** Small multiples: one panel per unit on the same axes. */
export interface MultiplesChart {
  readonly kind: 'multiples';
  readonly text: ChartText;
  readonly x: Axis;
  readonly y: Axis;
  readonly panels: readonly { readonly title: string; readonly series: readonly TrendSeries[]; readonly breaks: readonly { readonly x: number; readonly label: string }[] }[];
}

/** Two units over many indicators, every row on a scale of its own from 0 to 1, the better end at the right. */
export interface DumbbellChart {
  readonly kind: 'dumbbell';
  readonly text: ChartText;
  /** The units, the solid dot first. */
  readonly names: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly places: readonly [number | null, number | null];
    readonly valueLabels: readonly [string, string];
  }[];
}

/** How the values of many units lie: how many in each stretch of the scale, and below it the middle half and the ends. */
export interface DistributionChart {
  readonly kind: 'distribution';
  readonly text: ChartText;
  readonly x: Axis;
  /** Numbers of units. */
  readonly y: Axis;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** From the lower to the upper quartile, and from the lowest value to the highest. */
  readonly middle: { readonly from: number; readonly to: number };
  readonly range: { readonly from: number; readonly to: number };
  /** Words of the key: what a bar counts, the middle half with its bounds, the ends with theirs. */
  readonly barLabel: string;
  readonly middleLabel: string;
  readonly rangeLabel: string;
  /** The median, and what it is read beside: the value of the unit above, targets. */
  readonly lines: readonly { readonly x: number; readonly label: string }[];
}

export type Chart = TrendChart | ClassBarsChart | CompositionChart | DotPlotChart | BulletChart | MultiplesChart | ArrowChart | DumbbellChart | DistributionChart;
