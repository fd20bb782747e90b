import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../scripts/folder.ts';
import vietnamese from '../src/i18n/vi.json' with { type: 'json' };
import { drawingOf, type Rooms } from './drawing.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What a room may import: values and types, or types alone. A file that stands alone in `src` is a room. */
const ROOMS: Rooms = {
  i18n: { from: [] },
  issues: { from: ['i18n'] },
  laws: { from: [] },
  text: { from: ['issues'] },
  tables: { from: ['issues', 'text'] },
  facts: { from: ['issues', 'text', 'tables'] },
  format: { from: [], typesFrom: ['i18n'] },
  catalogue: { from: ['issues', 'text', 'format'] },
  dataset: { from: ['issues', 'text', 'tables', 'facts', 'catalogue'], typesFrom: ['i18n'] },
  revisions: { from: ['issues'], typesFrom: ['catalogue'] },
  demo: { from: ['text', 'tables', 'catalogue'] },
  measures: { from: ['catalogue'], typesFrom: ['dataset'] },
  audit: { from: ['issues', 'i18n', 'format', 'text', 'catalogue', 'dataset', 'facts', 'measures'] },
  disclosure: { from: ['catalogue', 'dataset'] },
  views: { from: ['i18n', 'issues', 'format', 'catalogue', 'dataset', 'revisions', 'measures', 'audit'], typesFrom: ['disclosure'] },
  charts: { from: [], typesFrom: ['views'] },
  markup: { from: ['charts'], typesFrom: ['views'] },
  publish: { from: ['i18n', 'format', 'catalogue', 'dataset', 'revisions', 'measures', 'audit', 'views', 'charts'] },
  gather: { from: ['catalogue', 'measures', 'publish'] },
  client: { from: ['text', 'format', 'i18n', 'catalogue', 'dataset', 'facts', 'views', 'charts', 'publish'], typesFrom: ['issues'] },
  components: { from: ['i18n', 'charts', 'markup'], typesFrom: ['views'] },
  layouts: { from: ['i18n', 'client', 'styles'], typesFrom: ['views'] },
  'edition.ts': { from: ['dataset', 'disclosure', 'publish', 'views'], typesFrom: ['revisions'] },
  'signs.ts': { from: ['dataset', 'audit', 'edition.ts'] },
  'site.ts': { from: ['i18n', 'dataset', 'disclosure', 'views', 'edition.ts'] },
  pages: { from: ['views', 'publish', 'components', 'layouts', 'site.ts', 'client', 'styles'] },
};

/** Where a library, or a module of Node, may be known. */
const LIBRARIES: readonly (readonly [library: RegExp, places: RegExp])[] = [
  [/^papaparse$/, /^src\/tables\//],
  [/^zod$/, /^src\/catalogue\//],
  [/^@observablehq\/plot$/, /^src\/charts\//],
  [/^d3-array$/, /^src\/(?:measures|views\/figures|charts)\//],
  [/^@fontsource/, /^src\/layouts\//],
  [/^astro$/, /^src\/publish\/response\.ts$/],
  [/^node:/, /^src\/dataset\/(?:load|version)\.ts$/],
];

const SIZES: readonly (readonly [files: string, place: RegExp, most: number])[] = [
  ['any file', /^(?:src|scripts|tests)\/.*\.(?:ts|astro|css)$/, 300],
  ['a page', /^src\/pages\//, 30],
  ['a component', /^src\/(?:components|layouts)\//, 80],
  ['a chart', /^src\/charts\//, 120],
];

/** Texts that stand in the source only where something may stand: the rest of the code is pure. */
const WORDS: readonly (readonly [what: string, found: RegExp, places: RegExp])[] = [
  ['Intl', /\bIntl\.|\.toLocale/, /^src\/(?:format|client)\//],
  ['the console', /\bconsole\./, /^$/],
  ['the environment', /\bprocess\./, /^$/],
  ['the clock', /\bnew Date\(\)|\bDate\.now\b|\bperformance\./, /^$/],
  ['chance', /\bMath\.random\b|\bcrypto\.random/, /^$/],
  ['markup made of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/, /^$/],
  ['markup put in as it is', /set:html/, /^src\/components\/(?:DataTable|FigureBlock|ProfileTable)\.astro$/],
];

/** Families of keys that the code puts together, such as `unitType.${unit.type}`. */
const FAMILIES = ['break.', 'column.', 'compare.benchmark.', 'compare.reason.', 'compare.remark.', 'compare.side.', 'data.file.', 'direction.', 'fileCheck.given.', 'guide.example.', 'guide.holds.', 'guide.step.', 'indicator.parents.', 'nature.', 'peers.', 'peers.short.', 'points.before.', 'points.median.', 'profile.trend.', 'receipt.', 'severity.', 'status.', 'target.', 'target.applies.', 'target.tally.', 'topic.summary.', 'unitType.', 'unitTypes.'];

interface Import {
  readonly file: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files = ['src', 'scripts', 'tests'].flatMap((folder) => listFiles(resolve(ROOT, folder)).map((path) => `${folder}/${path}`));
const modules = files.filter((path) => /^src\/.*\.(?:ts|astro)$/.test(path)).map((path) => ({ path, text: read(path) }));
const imports = modules.flatMap(importsOf);
const inside = imports.filter(({ to }) => to.startsWith('src/'));
const outside = imports.filter(({ to }) => !to.startsWith('src/'));

describe('the rooms of src', () => {
  test('are all known here', () => {
    const rooms = readdirSync(resolve(ROOT, 'src')).filter((name) => name !== 'styles' && !name.endsWith('.d.ts'));
    expect(rooms.sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test('import nothing but what stands below them', () => {
    const wrong = inside.filter(({ file, to, typesOnly }) => {
      const [room, other] = [roomOf(file), roomOf(to)];
      const { from, typesFrom = [] } = ROOMS[room] ?? { from: [] };
      return room !== other && !from.includes(other) && !(typesOnly && typesFrom.includes(other));
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(ROOMS).flatMap(([room, { from, typesFrom = [] }]) => [...from, ...typesFrom].map((other) => [room, other])))('make use of what is allowed here: %s imports %s', (room, other) => {
    expect(inside.some(({ file, to }) => roomOf(file) === room && roomOf(to) === other)).toBe(true);
  });

  test('are drawn in docs/architecture.md as they are', () => {
    const [, drawing] = /```rooms\n([\s\S]*?)\n```/.exec(read('docs/architecture.md')) ?? [];
    expect(drawing).toBe(drawingOf(ROOMS));
  });

  test('have no cycle between files', () => {
    expect(cycleIn(new Map(modules.map(({ path }) => [path, inside.filter(({ file }) => file === path).map(({ to }) => to)])))).toEqual([]);
  });

  test('know each library in one place', () => {
    const wrong = outside.filter(({ file, to }) => !LIBRARIES.some(([library, places]) => library.test(to) && places.test(file)));
    expect(wrong).toEqual([]);
  });

  test('import by the full name of the file', () => {
    expect(inside.filter(({ to }) => !/\.(?:ts|astro|json|css)$/.test(to))).toEqual([]);
  });
});

describe('the files', () => {
  test.each(SIZES)('%s under %s has at most %i lines', (_, place, most) => {
    const sized = files.filter((path) => place.test(path)).map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    expect(sized.length).toBeGreaterThan(0);
    expect(sized.filter(({ lines }) => lines > most)).toEqual([]);
  });

  test('are not barrels, and none is called by no idea at all', () => {
    expect(files.filter((path) => path.split('/').some((part) => /^(?:index\.[cm]?[jt]s|(?:utils?|helpers?|commons?|misc)(?:\..*)?)$/.test(part)))).toEqual([]);
  });

  test.each(WORDS)('keep %s where it belongs', (_, found, places) => {
    expect(modules.filter(({ path, text }) => found.test(withoutComments(text)) && !places.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('hold no style rule in a component or a page', () => {
    expect(modules.filter(({ path, text }) => path.endsWith('.astro') && /<style|\sstyle=/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the words of the interface', () => {
  const code = ['src', 'scripts'].flatMap((folder) => files.filter((path) => path.startsWith(`${folder}/`) && /\.(?:ts|astro)$/.test(path))).map(read).join('\n');
  const composed = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{[^`}]*\}([a-zA-Z.]*)`/g)].map(([, before = '', after = '']) => ({ before, after })).filter(({ before }) => keysWith(before).length > 0);

  test('are put together in known families only', () => {
    expect([...new Set(composed.map(({ before }) => before))].sort()).toEqual(FAMILIES);
  });

  test('are all used', () => {
    const unused = Object.keys(vietnamese).filter((key) => !code.includes(`'${key}'`) && !composed.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)));
    expect(unused).toEqual([]);
  });
});

describe('a circle of imports', () => {
  test.each([
    ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['a file that imports itself', { a: ['a'] }, ['a', 'a']],
    ['three files in a ring', { a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c', 'a']],
  ] as const)('is found: %s', (_, graph, cycle) => {
    expect(cycleIn(new Map<string, readonly string[]>(Object.entries(graph)))).toEqual(cycle);
  });
});

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

function keysWith(start: string): string[] {
  return Object.keys(vietnamese).filter((key) => key.startsWith(start));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** `src/text/fold.ts` stands in the room `text`, `src/site.ts` in a room of its own. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importsOf({ path, text }: { readonly path: string; readonly text: string }): Import[] {
  const found = [...withoutComments(text).matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g)];
  return found.map(([, type, names = '', address = '', dynamic]) => {
    const to = dynamic ?? address;
    const listed = /\{([^}]*)\}/.exec(names)?.[1]?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? [];
    const typesOnly = type !== undefined || (/^\s*\{[^}]*\}\s*from\s*$/.test(names) && listed.every((name) => name.startsWith('type ')));
    return { file: path, to: to.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), to)) : to, typesOnly };
  });
}

/** The first circle found, as the files on it, the first once more at the end; empty without any. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
