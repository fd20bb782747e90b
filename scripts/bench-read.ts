import Papa from 'papaparse';
import { DEFAULT_VOCABULARY } from '../src/facts/default-vocabulary.ts';
import { readFile } from '../src/facts/read-file.ts';

/**
 * `node scripts/bench-read.ts`, called by `npm run bench`: reading a tidy export of half a million rows against PapaParse's
 * bare parse of the same text, and an office table. A ratio within one run says the same on every machine.
 */
const ROWS = 500_000;
const OFFICE_ROWS = 200;
const ROUNDS = 3;
const LIMIT = { ratio: 4, gigabytes: 1.5 };

const UNITS = ['Tây Sơn', 'Nam Trà My', 'Kon Tum', 'Đăk Hà', 'Ngọc Hồi', 'Sa Thầy'];
const LEVELS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV', ''];

function tidyExport(): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const count = (row * 7919) % 10_000;
    const number = count < 1000 ? String(count) : `${Math.trunc(count / 1000)}.${String(count % 1000).padStart(3, '0')}`;
    return `${UNITS[row % UNITS.length]};${2000 + (row % 24)};Xếp loại ${row % 40};${LEVELS[row % LEVELS.length]};người;${number}`;
  });
  return `Đơn vị;Kỳ;Chỉ tiêu;Phân loại;ĐVT;Giá trị\r\n${lines.join('\r\n')}\r\n`;
}

function officeTable(): string {
  const lines = Array.from({ length: OFFICE_ROWS }, (_, row) => `${row + 1};Nội dung ${row};${row};${row % 100},5;${row * 2};${row % 100},25`);
  return `HUYỆN ỦY TÂY SƠN;;;;;\r\nKết quả công tác;;;;;\r\nTT;Nội dung;Năm 2021;;Năm 2022;\r\n;;Số lượng;Tỷ lệ (%);Số lượng;Tỷ lệ (%)\r\n${lines.join('\r\n')}\r\n`;
}

/** The best of a few rounds: others on the machine only make a run slower. */
function bestOf(work: () => void): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}

function read(bytes: Uint8Array, rows: number): void {
  const reading = readFile(bytes, { path: 'bench.csv', vocabulary: DEFAULT_VOCABULARY });
  if (reading.rows.length !== rows || reading.issues.length > 0) throw new Error(`${reading.rows.length} of ${rows} rows, ${reading.issues.length} issues`);
}

const text = tidyExport();
const bytes = new TextEncoder().encode(text);
const reading = bestOf(() => read(bytes, ROWS));
const gigabytes = process.resourceUsage().maxRSS / 1024 / 1024;
const parsing = bestOf(() => { Papa.parse(text, { delimiter: ';', newline: '\r\n' }); });
const office = new TextEncoder().encode(officeTable());
const officeTime = bestOf(() => read(office, OFFICE_ROWS * 4));
const ratio = reading / parsing;

console.log(`tidy      ${ROWS} rows, ${(bytes.length / 1_000_000).toFixed(1)} MB: ${reading.toFixed(0)} ms, ${ratio.toFixed(1)} times PapaParse (${parsing.toFixed(0)} ms; limit ${LIMIT.ratio}), ${gigabytes.toFixed(2)} GiB at most (limit ${LIMIT.gigabytes})`);
console.log(`office    ${OFFICE_ROWS} rows: ${officeTime.toFixed(1)} ms`);
if (ratio > LIMIT.ratio || gigabytes > LIMIT.gigabytes) process.exitCode = 1;
