import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { buildWhole, printOf, published, leftBeside, startBuild, type Ended } from './build-process.ts';

const { base, a, b, dataB } = inject('before');
const [siteA, siteB] = [printOf(a), printOf(b)];
const out = published(a, join(base, 'misfortunes'));
const badData = join(base, 'data-bad');
cpSync(dataB, badData, { recursive: true });
appendFileSync(join(badData, 'exports', 'mau-06.csv'), '\nmembers,,2021,bốn trăm,,,,I.2,,\n');

const onto = (data: string) => ['--data', data, '--out', out];
const fullAfter = (bytes: number, ...args: readonly string[]) => startBuild([...onto(dataB), ...args], 'full-disk.ts', { DISK_BYTES: String(bytes) }).ended;

const cases: readonly (readonly [what: string, run: () => Promise<Ended>, told: RegExp])[] = [
  ['a disk that is full from the beginning', () => fullAfter(0), /Đĩa đã đầy khi ghi .+ Trang đang có vẫn giữ nguyên/],
  ['a disk that is full after 500 kB', () => fullAfter(500_000), /Đĩa đã đầy khi ghi .+ Trang đang có vẫn giữ nguyên/],
  ['a disk that is full after most pages', () => fullAfter(2_500_000), /Đĩa đã đầy khi ghi .+ Trang đang có vẫn giữ nguyên/],
  ['a disk that is full for both of two processes', () => fullAfter(500_000, '--processes', '2'), /Đĩa đã đầy khi ghi .+ Trang đang có vẫn giữ nguyên/],
  ['a page that throws', () => startBuild(onto(dataB), 'throwing-page.ts').ended, /rendering \/[\s\S]*A chart that cannot be drawn[\s\S]*Lượt dựng bị hỏng giữa chừng.+ vẫn giữ nguyên/],
  ['a figure that is none', () => startBuild(onto(badData)).ended, /mau-06\.csv, dòng 10[^]*bốn trăm/],
];

describe('one after the other, over a published site', () => {
  test.each(cases)('%s leaves it byte for byte, with nothing beside it, and is told', async (_, run, told) => {
    const { code, stderr } = await run();
    expect(stderr).toMatch(told);
    expect(code).toBe(1);
    expect(printOf(out)).toEqual(siteA);
    expect(leftBeside(out)).toEqual([]);
  });

  test('the next build is right', async () => {
    await buildWhole(dataB, out);
    expect(printOf(out)).toEqual(siteB);
    expect(leftBeside(out)).toEqual([]);
  });
});
