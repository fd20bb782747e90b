import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/folder.ts';
import { startNginx, SUB_PATH, type Nginx } from './nginx.ts';
import { siteOf } from './sites.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../docs/examples');
const { out } = siteOf('real');
const files = listFiles(out);
const script = files.find((path) => /^_astro\/.*\.js$/.test(path)) ?? '';
const page = 'don-vi/tay-son/index.html';

/** Types as a reader's program needs them; every ending that a site has is one of these. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8', txt: 'text/plain; charset=utf-8', svg: 'image/svg+xml; charset=utf-8', png: 'image/png', gz: 'application/gzip', zip: 'application/zip', woff2: 'font/woff2',
};
const FEED = 'application/atom+xml; charset=utf-8';

/** The policy of the built pages without the hashes of inline scripts, of which no page has any. */
const policy = directivesOf(parseHTML(readFileSync(join(out, page), 'utf8')).document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

// Windows has an nginx of its own making only.
describe.skipIf(process.platform === 'win32')('nginx with docs/examples/nginx.conf', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(out);
  });
  afterAll(() => nginx.stop());

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => get(nginx.address + path, headers);

  test.each(['', SUB_PATH])('serves every kind of file with its bytes and its type under "%s/"', async (prefix) => {
    const kinds = new Map(files.map((path) => [typeOf(path), path]));
    expect(kinds.get(undefined)).toBeUndefined();
    expect(kinds.size).toBeGreaterThan(8);
    for (const [type, path] of kinds) {
      const { status, headers, bytes } = await ask(`${prefix}/${path}`);
      expect([path, status, headers['content-type'], headers['content-encoding']]).toEqual([path, 200, type, undefined]);
      expect(bytes.equals(readFileSync(join(out, path)))).toBe(true);
    }
  });

  test.each(['', SUB_PATH])('serves a page by its address, and leads to it without the last slash, under "%s/"', async (prefix) => {
    const { status, headers, bytes } = await ask(`${prefix}/don-vi/tay-son/`);
    expect([status, headers['content-type']]).toEqual([200, TYPES['html']]);
    expect(bytes.equals(readFileSync(join(out, page)))).toBe(true);
    const without = await ask(`${prefix}/don-vi/tay-son`);
    expect([without.status, without.headers['location']]).toEqual([301, `${prefix}/don-vi/tay-son/`]);
  });

  test.each([`/${page}`, '/data/observations.csv', `/${script}`, '/no/such/page/'])('gives %s the headers of safety', async (path) => {
    const { headers } = await ask(path);
    expect(directivesOf(String(headers['content-security-policy']))).toEqual([...policy, "frame-ancestors 'none'"].sort());
    expect([headers['x-content-type-options'], headers['referrer-policy'], headers['server']]).toEqual(['nosniff', 'same-origin', 'nginx']);
  });

  test.each([
    [`/${script}`, 'public, max-age=31536000, immutable'],
    [`${SUB_PATH}/${script}`, 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/data/observations.csv', 'no-cache'],
    ['/_astro/Site.00000000.css', 'no-cache'],
  ])('lets %s be kept: %s', async (path, kept) => {
    expect((await ask(path)).headers['cache-control']).toBe(kept);
  });

  test.each(['/', '/data/observations.csv', `/${script}`])('does not send %s again to who has it, compressed or not', async (path) => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers } = await ask(path, { 'accept-encoding': encoding });
      const again = await ask(path, { 'accept-encoding': encoding, 'if-none-match': String(headers['etag']) });
      expect([again.status, again.bytes.length, again.headers['cache-control']]).toEqual([304, 0, headers['cache-control']]);
    }
  });

  test.each(['/', '/data/observations.csv', '/data/search.vi.json', `/${script}`, '/thay-doi/atom.xml'])('sends %s compressed', async (path) => {
    const { headers, bytes } = await ask(path, { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(bytes).equals((await ask(path)).bytes)).toBe(true);
  });

  test('sends what is compressed already as it is, for a file and not for a page', async () => {
    const { headers, bytes } = await ask('/data/observations.csv.gz', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(bytes).equals(readFileSync(join(out, 'data/observations.csv')))).toBe(true);
  });

  test.each(['/no/such/page/', '/data/no-such.csv', '/_astro/', '/data/', '/.kept', '/don-vi/.hidden', '/404.html'])('says in words that there is no %s, and lists no folder', async (path) => {
    const { status, headers, bytes } = await ask(path);
    expect([status, headers['content-type']]).toEqual([404, TYPES['html']]);
    expect(bytes.toString()).toContain('Không có trang này');
  });

  test('does not lead out of the site', async () => {
    for (const path of ['/../404.html', '/%2e%2e/site.conf', '/_astro/../../site.conf']) expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the examples for other servers', () => {
  test.each(['apache.htaccess', 'web.config'])('%s has the policy of the pages', (name) => {
    const [, header = ''] = /(?:Content-Security-Policy"?\s+(?:value=)?)"([^"]+)"/.exec(readFileSync(join(EXAMPLES, name), 'utf8')) ?? [];
    expect(directivesOf(header)).toEqual([...policy, "frame-ancestors 'none'"].sort());
  });

  test.each(['apache.htaccess', 'web.config'])('%s has a type for every ending of a site', (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    const endings = [...new Set(files.map(endingOf))];
    expect(endings.filter((ending) => !new RegExp(`(?:AddType \\S+ \\.${ending}\\b|FilesMatch "\\\\\\.${ending}\\$|fileExtension="\\.${ending}" mimeType)`).test(text))).toEqual([]);
  });
});

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function typeOf(path: string): string | undefined {
  return path.endsWith('/atom.xml') ? FEED : TYPES[endingOf(path)];
}

/** Node's own `fetch` unpacks, and takes "..": what goes over the wire is looked at here. */
function get(address: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { hostname, port, origin } = new URL(address);
  return new Promise((done, fail) => {
    request({ hostname, port, path: address.slice(origin.length), headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) })).on('error', fail);
    }).on('error', fail).end();
  });
}

function directivesOf(text: string): string[] {
  return text.split(';').map((part) => part.trim().split(/\s+/).filter((word) => !word.startsWith("'sha256-")).join(' ')).filter((part) => part !== '').sort();
}
