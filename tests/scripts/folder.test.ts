import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles, moveFiles, shareFiles, swapFolder } from '../../scripts/folder.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'thuoc-do-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(base, ...parts);

function write(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), file);
  }
}

describe('the files of a folder', () => {
  test('are all below it, as paths from it, sorted by code', () => {
    write('site/index.html', 'site/don-vi/tay-son/index.html', 'site/_astro/a.js', 'site/Z.txt', 'other/x.html');
    expect(listFiles(at('site'))).toEqual(['Z.txt', '_astro/a.js', 'don-vi/tay-son/index.html', 'index.html']);
  });

  test.each([
    ['with a slash at its end', () => `${at('site')}/`],
    ['from here', () => `./${relative(process.cwd(), at('site'))}`],
  ])('are the same where the folder is named %s', (_, name) => {
    write('site/index.html', 'site/a/b.html');
    expect(listFiles(name())).toEqual(['a/b.html', 'index.html']);
  });

  test('are none in an empty folder, and folders are not files', () => {
    mkdirSync(at('site/empty'), { recursive: true });
    expect(listFiles(at('site'))).toEqual([]);
  });
});

describe('a finished folder', () => {
  const swap = () => swapFolder(at('new'), at('dist'), at('old'));

  test('takes the place of another, which stays under its former name', () => {
    write('new/index.html', 'dist/index.html', 'dist/gone.html');
    writeFileSync(at('new/index.html'), 'new');
    swap();
    expect([listFiles(at('dist')), readFileSync(at('dist/index.html'), 'utf8'), existsSync(at('new')), listFiles(at('old'))]).toEqual([['index.html'], 'new', false, ['gone.html', 'index.html']]);
  });

  test('takes an empty place', () => {
    write('new/index.html');
    swap();
    expect([listFiles(at('dist')), existsSync(at('new')), existsSync(at('old'))]).toEqual([['index.html'], false, false]);
  });

  test('takes its place where an earlier attempt left a former folder behind', () => {
    write('new/index.html', 'dist/a.html', 'old/b.html');
    swap();
    expect([listFiles(at('dist')), listFiles(at('old'))]).toEqual([['index.html'], ['a.html']]);
  });

  test('that cannot be moved leaves the former one where it was', () => {
    write('dist/index.html');
    expect(swap).toThrow();
    expect([listFiles(at('dist')), existsSync(at('old'))]).toEqual([['index.html'], false]);
  });

  test('that cannot be moved leaves an empty place empty', () => {
    expect(swap).toThrow();
    expect(existsSync(at('dist'))).toBe(false);
  });
});

describe('all files of a folder', () => {
  test('are moved to another one, which keeps what else it has', () => {
    write('from/a.html', 'from/b/c.html', 'to/b/d.html');
    moveFiles(at('from'), at('to'));
    expect([listFiles(at('from')), listFiles(at('to'))]).toEqual([[], ['a.html', 'b/c.html', 'b/d.html']]);
  });

  test('are shared with another one, whose files of the same name they replace', () => {
    write('from/a.html', 'from/b/c.html', 'to/a.html');
    shareFiles(at('from'), at('to'));
    expect([listFiles(at('from')), listFiles(at('to'))]).toEqual([['a.html', 'b/c.html'], ['a.html', 'b/c.html']]);
    expect(readFileSync(at('to/a.html'), 'utf8')).toBe('from/a.html');
    rmSync(at('from'), { recursive: true });
    expect(readFileSync(at('to/b/c.html'), 'utf8')).toBe('from/b/c.html');
  });
});
