import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.xml': 'application/atom+xml; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.woff2': 'font/woff2',
};

/** Serves the plain files of a folder under `prefix` on this machine alone; gives the server and its address. */
export function serveFolder(folder: string, port: number, prefix = '/'): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const file = fileFor(folder, prefix, request.url ?? '/');
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}${prefix}` });
    });
  });
}

function fileFor(folder: string, prefix: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(prefix)) return null;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path.slice(prefix.length)));
  if (!`${file}${sep}`.startsWith(root)) return null;
  const index = join(file, 'index.html');
  if (existsSync(file) && statSync(file).isFile()) return file;
  return path.endsWith('/') && existsSync(index) ? index : null;
}
