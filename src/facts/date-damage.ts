const MONTH = '(?:thg|th|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** "Mar-22", "22-Mar", "Thg11-35", "08-Thg3", "22-Mar-43". */
const MONTH_NAME = new RegExp(`^(?:\\d{1,2}[-/ ])?${MONTH}[a-z]{0,6}\\.? ?\\d{0,2}(?:[-/ ]\\d{2,4})?$`, 'i');
const FULL_DATE = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Whether a cell that should hold a number holds what Excel makes of "8/43" or "3/22": a date. */
export function isDateDamage(text: string): boolean {
  return MONTH_NAME.test(text) && /\d/.test(text) || FULL_DATE.test(text);
}
