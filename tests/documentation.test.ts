import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

describe('the documentation', () => {
  test.each(pages)('%s leads nowhere but to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^https?:/.test(target));
    const lost = links.filter((target) => {
      const [path = '', fragment] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(ROOT, file)) || (fragment !== undefined && !anchorsOf(read(file)).includes(fragment));
    });
    expect(lost).toEqual([]);
  });

  test.each(pages)('%s names no file of the project that is not there', (page) => {
    // "/data/…" is an address of the site.
    const named = [...read(page).matchAll(/(?<![\w/.-])(?:src|scripts|tests|docs|data)\/[\w./-]*\w\/?(?![\w*<…])/g)].map(([path]) => path.replace(/[/.]$/, ''));
    const files = named.filter((path) => /\.(?:ts|md|css|json|astro|mjs|conf|config|htaccess|html|yml)$/.test(path));
    expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test.each(pages)('%s names no command that is not there', (page) => {
    const { scripts } = packageAt('.');
    const named = [...read(page).matchAll(/npm (?:run(?: -s)? )?([a-z]+)/g)].flatMap(([command, name = '']) => (command.includes(' run ') || ['start', 'test'].includes(name) ? [name] : []));
    expect(named.filter((name) => scripts?.[name] === undefined)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  const { dependencies = {}, devDependencies = {} } = packageAt('.');
  const wanted = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => [name, version, packageAt(`node_modules/${name}`).license]);
  const rows = read('docs/dependencies.md').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| package |')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));

  test('names every dependency with its version and licence, and none else', () => {
    expect(rows.map(([name, version, licence]) => [name, version, licence]).sort()).toEqual(wanted.sort());
  });

  test('says of each what it is for', () => {
    expect(rows.filter(([, , , what]) => (what ?? '').length < 5)).toEqual([]);
  });

  test('gives the reason for each that makes the site', () => {
    const made = rows.filter(([name]) => name !== undefined && name in dependencies);
    expect(made.filter(([, , , , reason]) => (reason ?? '').length < 5)).toEqual([]);
  });

  test('is of exact versions', () => {
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version ?? ''))).toEqual([]);
  });
});

interface Package {
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function packageAt(folder: string): Package {
  return JSON.parse(read(join(folder, 'package.json'))) as Package;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The anchors that headings get where the pages are shown. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replaceAll(' ', '-'));
}
