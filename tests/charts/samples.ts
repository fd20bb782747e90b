import type { ArrowChart, Axis, BulletChart, Chart, ClassBarsChart, ClassRow, CompositionChart, DistributionChart, DotPlotChart, DumbbellChart, MultiplesChart, TrendChart, TrendPoint } from '../../src/views/chart.ts';

/** Invented charts, one of each form and of an ordinary size; the words are long as those of reports are. */
const text = { title: 'Xuất sắc tăng từ 8 lên 22 chi bộ', description: '18,6 % năm 2008; 53,5 % năm 2011.' };
const LONG = 'Bí thư cấp ủy đồng thời là chủ tịch hội đồng nhân dân cấp xã';

export function share(k: number, n: number): string {
  return `${((100 * k) / n).toFixed(1).replace('.', ',')}\u00a0%`;
}

export function axis(values: readonly number[], unit = ''): Axis {
  return { domain: [values[0] ?? 0, values.at(-1) ?? 0], ticks: values.map((value) => ({ value, label: `${value}${unit}` })) };
}

export function point(x: number, k: number, n: number, hollow = false): TrendPoint {
  return { x, y: (100 * k) / n, label: share(k, n), detail: `${k}/${n}`, hollow };
}

export const percent = axis([0, 25, 50, 75, 100], '\u00a0%');
const years = axis([2008, 2011, 2014, 2017, 2020]);

export const trend: TrendChart = {
  kind: 'trend',
  text,
  x: years,
  y: percent,
  series: [{ name: 'Nam Trà My', segments: [[point(2008, 8, 43), point(2011, 23, 43), point(2017, 22, 43)], [point(2020, 11, 35, true)]] }],
  breaks: [{ x: 2018, label: 'Đổi cách xếp loại (QĐ 132) và sáp nhập thôn (43 → 35)' }],
  target: { y: 80, label: 'chỉ tiêu trên 80 % (Nghị quyết 22)' },
};

export const severalSeries: TrendChart = {
  ...trend,
  series: [
    { name: 'Huyện Tây Sơn', segments: [[point(2008, 40, 58), point(2014, 52, 58), point(2020, 56, 58)]] },
    { name: 'Huyện Nam Trà My', segments: [[point(2008, 5, 43), point(2011, 14, 43)], [point(2020, 20, 43)]] },
  ],
};

function classRow(label: string, counts: readonly number[], names: readonly string[], breakBefore: string | null): ClassRow {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const parts = ([1, 2, 3, 4] as const).map((role) => {
    const count = counts[role - 1] ?? 0;
    return { role, name: names[role - 1] ?? '', share: (100 * count) / all, label: share(count, all), shortLabel: String(count) };
  });
  return { label, parts, total: `n = ${all.toLocaleString('vi')}`, breakBefore };
}

const OLD_NAMES = ['Trong sạch vững mạnh', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Yếu kém'];
export const NEW_NAMES = ['Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Không hoàn thành'];

export const classBars: ClassBarsChart = {
  kind: 'class-bars',
  text,
  x: percent,
  rows: [
    classRow('Tây Sơn 2017', [24, 29, 4, 1], OLD_NAMES, null),
    classRow('Tây Sơn 2021', [13, 43, 2, 0], NEW_NAMES, 'Từ 2018 xếp loại theo Quy định 132-QĐ/TW: không so sánh với các năm trước'),
    classRow('Đảng viên', [519, 3370, 211, 16], NEW_NAMES, null),
  ],
};

export const composition: CompositionChart = {
  kind: 'composition',
  text,
  x: percent,
  groups: [
    { label: 'Nữ', bars: [{ period: '2015', value: 18.2, label: '18,2\u00a0%' }, { period: '2020', value: 23.4, label: '23,4\u00a0%' }] },
    { label: LONG, bars: [{ period: '2015', value: 0, label: '0,0\u00a0%' }, { period: '2020', value: 100, label: '100,0\u00a0%' }] },
    { label: 'Trẻ', bars: [{ period: '2015', value: null, label: 'chưa báo cáo chỉ số này' }, { period: '2020', value: 0.1, label: '0,1\u00a0%' }] },
  ],
};

export const dotPlot: DotPlotChart = {
  kind: 'dot-plot',
  text,
  x: percent,
  rows: [
    { label: 'Huyện Tây Sơn', value: 94.8, valueLabel: '94,8\u00a0%', detail: '55/58' },
    { label: LONG, value: 46.7, valueLabel: '46,7\u00a0%', detail: '7/15' },
    { label: 'Huyện Vân Canh', value: 0, valueLabel: '0,0\u00a0%', detail: '0/100' },
    { label: 'Huyện An Lão', value: null, valueLabel: 'chưa báo cáo chỉ số này', detail: null },
  ],
  targets: [{ x: 80, label: 'chỉ tiêu tỉnh 80 %' }, { x: 86, label: 'mức của toàn tỉnh 86,0 %' }],
};

export const bullet: BulletChart = {
  kind: 'bullet',
  text,
  x: axis([0, 50, 100, 150, 200]),
  rows: [
    { label: '2022', value: 199, plan: 195, valueLabel: '199/195 · 102,1\u00a0%', partial: false },
    { label: '6 tháng 2023', value: 68, plan: 203, valueLabel: '68/203 · 33,5\u00a0%', partial: true },
    { label: LONG, value: 0, plan: 40, valueLabel: '0/40 · 0,0\u00a0%', partial: false },
  ],
  planLabel: 'kế hoạch năm',
};

export const multiples: MultiplesChart = {
  kind: 'multiples',
  text,
  x: years,
  y: percent,
  panels: ['Huyện Tây Sơn', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hoài Ân', 'Tỉnh Kon Tum', 'Thị xã An Nhơn'].map((title, index) => ({
    title,
    series: [{ name: title, segments: [[point(2008, 8 + 3 * index, 43), point(2011, 23 - 5 * index, 43), point(2017, 22 + 4 * index, 43)], [point(2020, 11, 35)]] }],
    breaks: [{ x: 2018, label: 'Đổi cách xếp loại' }],
  })),
};

export const arrow: ArrowChart = {
  kind: 'arrow',
  text,
  x: percent,
  rows: [
    { label: 'Huyện Tây Sơn', from: { value: 22.4, label: '22,4\u00a0%' }, to: { value: 31, label: '31,0\u00a0%' }, valueLabel: '22,4\u00a0% → 31,0\u00a0%', way: 'better', change: '▲ tăng 8,6 điểm %, tốt hơn' },
    { label: LONG, from: { value: 100, label: '100,0\u00a0%' }, to: { value: 0, label: '0,0\u00a0%' }, valueLabel: '100,0\u00a0% → 0,0\u00a0%', way: 'worse', change: '▼ giảm 100,0 điểm %, kém hơn' },
    { label: 'Huyện An Lão', from: { value: 50, label: '50,0\u00a0%' }, to: { value: 50, label: '50,0\u00a0%' }, valueLabel: '50,0\u00a0% → 50,0\u00a0%', way: 'plain', change: '● không đổi' },
    { label: 'Huyện Vân Canh', from: { value: 12, label: '12,0\u00a0%' }, to: { value: 9, label: '9,0\u00a0%' }, valueLabel: '12,0\u00a0% → 9,0\u00a0%', way: 'plain', change: '▼ giảm 3,0 điểm %' },
  ],
  heading: '2021 → 2022',
};

export const dumbbell: DumbbellChart = {
  kind: 'dumbbell',
  text,
  names: ['Huyện Tây Sơn', 'Huyện Nam Trà My'],
  rows: [
    { label: 'Kết nạp đảng viên', places: [0.35, 0.1], valueLabels: ['444 đảng viên', '210 đảng viên'] },
    { label: LONG, places: [1, 0], valueLabels: ['100,0\u00a0%', '0,0\u00a0%'] },
    { label: 'Tổ chức đảng được kiểm tra', places: [0.5, 0.5], valueLabels: ['50,0\u00a0%', '50,0\u00a0%'] },
    { label: 'Đảng viên bị kỷ luật', places: [0, null], valueLabels: ['1.230 lượt đảng viên bị kỷ luật', 'chưa báo cáo chỉ số này'] },
  ],
};

export const distribution: DistributionChart = {
  kind: 'distribution',
  text,
  x: axis([70, 80, 90, 100], '\u00a0%'),
  y: axis([0, 10, 20, 30]),
  bins: [3, 0, 12, 30, 1].map((count, index) => ({ from: 70 + 6 * index, to: 76 + 6 * index, count })),
  middle: { from: 83, to: 91 },
  range: { from: 70, to: 100 },
  barLabel: 'số đơn vị trong mỗi khoảng',
  middleLabel: 'nửa ở giữa: 83,0\u00a0% đến 91,0\u00a0%',
  rangeLabel: 'thấp nhất đến cao nhất: 70,0\u00a0% đến 100,0\u00a0%',
  lines: [{ x: 88, label: 'trung vị 88,0\u00a0%' }, { x: 86, label: 'Tỉnh Mai Hoa: 86,0\u00a0%' }, { x: 80, label: 'chỉ tiêu > 80\u00a0% (46 đơn vị)' }],
};

export const charts: readonly (readonly [name: string, chart: Chart])[] = [
  ['trend', trend],
  ['trend of several series', severalSeries],
  ['class bars', classBars],
  ['composition', composition],
  ['dot plot', dotPlot],
  ['bullet', bullet],
  ['multiples', multiples],
  ['arrow', arrow],
  ['dumbbell', dumbbell],
  ['distribution', distribution],
];
