import { canonical } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/** Measures that are not counts of whole things: beside them "2.125" may be two and an eighth. */
const CONTINUOUS = new Set(['%', '‰', 'điểm', 'điểm %', 'điểm phần trăm', 'lần', 'km', 'km2', 'km²', 'm2', 'm²', 'ha', 'kg', 'tấn', 'tỷ đồng', 'tỉ đồng']);
const SHARE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)(?!\p{L})|%/u;

const isContinuous = remember((measure) => CONTINUOUS.has(canonical(measure)));
/** Whether a label calls its figures a share or a mean: "tỷ lệ" and "%" are one word here. */
export const isShareLabel = remember((label) => SHARE.test(canonical(label)));

/** Whether cells with this measure, under this label, count whole things. */
export function isCounted(measure: string | null, label: string): boolean {
  if (measure !== null) return !isContinuous(measure);
  return !isShareLabel(label);
}
