import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Observation } from '../../src/dataset/observation.ts';
import { withhold } from '../../src/disclosure/withhold.ts';
import { parseCsv } from '../../src/publish/parse-csv.ts';
import { anchorOf } from '../../src/views/source-cells.ts';
import { bytesOf, runScript } from './commands.ts';
import { build } from './setup.ts';

const DATA = resolve(import.meta.dirname, '../fixtures/communes');
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-communes-'));
const out = { public: join(folder, 'public'), other: join(folder, 'other'), internal: join(folder, 'internal') };

/** The same province with other counts where they are withheld: communes 01 and 02 change their forms of 2022. */
const OTHER: readonly (readonly [from: string, to: string])[] = [
  ['xa-mau-01;disciplined;reprimand;2022;1;', 'xa-mau-01;disciplined;reprimand;2022;2;'],
  ['xa-mau-01;disciplined;warning;2022;2;', 'xa-mau-01;disciplined;warning;2022;1;'],
  ['xa-mau-02;disciplined;reprimand;2022;2;', 'xa-mau-02;disciplined;reprimand;2022;1;'],
  ['xa-mau-02;disciplined;warning;2022;1;', 'xa-mau-02;disciplined;warning;2022;2;'],
];

const { dataset } = loadData(DATA);
const { withheld } = withhold(dataset);
const hidden = [...dataset.observations].filter(({ key }) => withheld.counts.has(key));

beforeAll(() => {
  const copy = join(folder, 'data');
  cpSync(DATA, copy, { recursive: true });
  const file = join(copy, 'exports', 'mau-2023.csv');
  writeFileSync(file, OTHER.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, readFileSync(file, 'utf8')));
  build(DATA, out.public, {});
  build(copy, out.other, {});
  build(DATA, out.internal, {}, '--audience', 'internal');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the public site of a province of communes', () => {
  test('withholds every small sensitive count, and others with them', () => {
    const small = [...dataset.observations].filter(({ unit, indicator, value }) => unit !== 'tinh-mau' && ['disciplined', 'ethnic-groups', 'branch-grades'].includes(indicator) && value !== null && value > 0 && value < 5);
    expect(small.length).toBeGreaterThan(50);
    expect(small.filter(({ key }) => !withheld.counts.has(key))).toEqual([]);
    expect(hidden.length).toBeGreaterThan(small.length);
  });

  test('is the same, byte for byte, where other numbers are withheld', () => {
    const shown = bytesOf(out.public);
    expect([...bytesOf(out.other)].filter(([path, bytes]) => shown.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(listFiles(out.other)).toEqual(listFiles(out.public));
  });

  test('has no number in any line of a file about a withheld figure', () => {
    const wrong = listFiles(out.public).filter((path) => /^data\/.*\.csv$/.test(path)).flatMap((path) => recordsOf(readFileSync(join(out.public, path), 'utf8')).filter((record) => isOf(hidden, record) && tells(record)).map(({ line }) => `${path}: ${line}`));
    expect(wrong).toEqual([]);
  });

  test('says in words, in every table, that it is withheld', () => {
    const pages = listFiles(out.public).filter((path) => path.startsWith('nguon/') && path.endsWith('index.html')).map((path) => readFileSync(join(out.public, path), 'utf8')).join('');
    for (const observation of hidden) {
      const row = new RegExp(`<tr id="${anchorOf(observation)}"[\\s\\S]*?</tr>`).exec(pages)?.[0] ?? '';
      expect(row, observation.key).toContain('không công bố');
    }
  });

  test('has none of the notes that write a number beside it, and no share of it', () => {
    const texts = listFiles(out.public).filter((path) => /\.(?:html|csv|json|xml|svg)$/.test(path)).map((path) => ({ path, text: readFileSync(join(out.public, path), 'utf8') }));
    const notes = ['thôn Mẫu', 'one village', 'không tính 3', 'bị khiển trách'];
    expect(texts.filter(({ text }) => notes.some((note) => text.includes(note))).map(({ path }) => path)).toEqual([]);
    // 3 of 131 and 1 of 131 exist once each in this province; so do their percents.
    expect(texts.filter(({ text }) => /\b1\/131\b|\b3\/183\b|\b4\/189\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('tells its readers how many are withheld, and the rule', () => {
    const page = readFileSync(join(out.public, 'don-vi/xa-mau-01/index.html'), 'utf8');
    expect(page).toMatch(/Trang này có \d+ số không công bố/);
    const data = readFileSync(join(out.public, 'du-lieu/index.html'), 'utf8');
    expect(data).toContain(`${withheld.counts.size + [...withheld.bases].filter((key) => !withheld.counts.has(key)).length} số không công bố`);
    expect(data).toContain('số dưới 5');
  });

  test('has no mark of the internal edition', () => {
    expect(listFiles(out.public).filter((path) => path.endsWith('.html') && /noindex|class="internal"/.test(readFileSync(join(out.public, path), 'utf8')))).toEqual([]);
  });
});

describe('the internal site', () => {
  test('has every count', () => {
    const records = recordsOf(readFileSync(join(out.internal, 'data/observations.csv'), 'utf8'));
    expect(records.length).toBe(dataset.observations.length);
    expect(records.map(({ value }) => value)).toEqual([...dataset.observations].map(({ value }) => String(value ?? '')));
  });

  test('says so on every page, in its language, and keeps search engines away', () => {
    const pages = listFiles(out.internal).filter((path) => path.endsWith('.html'));
    const unmarked = pages.filter((path) => {
      const html = readFileSync(join(out.internal, path), 'utf8');
      return !html.includes('<meta name="robots" content="noindex">') || !html.includes(path.startsWith('en/') ? 'Internal edition' : 'Bản nội bộ');
    });
    expect(pages.length).toBeGreaterThan(40);
    expect(unmarked).toEqual([]);
  });

  test.each([
    ['an audience that nobody knows', ['--audience', 'press'], '“press”'],
    ['the folder of the public site', ['--audience', 'internal', '--out', 'dist'], 'dist-internal'],
  ])('is refused for %s', async (_, args, words) => {
    const { code, stderr } = await runScript('build.ts', '--data', DATA, ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
  });
});

type Line = Readonly<{ [column: string]: string }>;

function recordsOf(csv: string): Line[] {
  const [header = [], ...rows] = parseCsv(csv);
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

function isOf(observations: readonly Observation[], { file, line }: Line): boolean {
  return observations.some((observation) => observation.file === file && String(observation.line) === line);
}

/** Any number that depends on the count: it may stand in none of these. */
function tells(line: Line): boolean {
  return line['status'] !== 'c' || ['value', 'percent_reported', 'percent_computed', 'operator', 'note_vi', 'note_en'].some((column) => line[column] !== '');
}
