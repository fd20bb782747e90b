import { expect, test } from 'vitest';
import { isFull, refusalOf } from '../../scripts/refusal.ts';

const ofNode = (code: string, path?: string) => Object.assign(new Error(`${code}: something, write`), { code, ...(path === undefined ? {} : { path }) });
/** As Rolldown says it, when a disk of 200 kB was given to a build. */
const ofBundler = (cause: string) => new Error(`Build failed with 1 error:\n\n\u001b[31m[UNHANDLEABLE_ERROR] \u001b[0mSomething went wrong inside rolldown, please report this problem at https://github.com/rolldown/rolldown/issues.\nFailed to write file in /site/.prerender/chunks/DataTable_D8PG7bJb.mjs\n\nCaused by:\n    ${cause}\n\nStack backtrace:\n   0: <unknown>`);

test.each([
  ['a full disk', ofNode('ENOSPC'), { code: 'ENOSPC', path: null }, true],
  ['a full share', ofNode('EDQUOT', '/site/a.html'), { code: 'EDQUOT', path: '/site/a.html' }, true],
  ['a folder of somebody else', ofNode('EACCES', '/site'), { code: 'EACCES', path: '/site' }, false],
  ['a full disk, told by the bundler', ofBundler('No space left on device (os error 28)'), { code: 'ENOSPC', path: '/site/.prerender/chunks/DataTable_D8PG7bJb.mjs' }, true],
  ['a full disk, told by the bundler on Windows', ofBundler('There is not enough space on the disk. (os error 112)'), { code: 'ENOSPC', path: '/site/.prerender/chunks/DataTable_D8PG7bJb.mjs' }, true],
  ['a folder of somebody else, told by the bundler', ofBundler('Permission denied (os error 13)'), { code: 'os error 13', path: '/site/.prerender/chunks/DataTable_D8PG7bJb.mjs' }, false],
])('%s is a refusal', (_, error, refusal, full) => {
  expect(refusalOf(error)).toEqual(refusal);
  expect(isFull(refusal)).toBe(full);
});

test.each([[new TypeError('x is not a function')], [ofNode('ERR_MODULE_NOT_FOUND')], ['ENOSPC'], [null]])('%s is none', (error) => {
  expect(refusalOf(error)).toBeNull();
});
