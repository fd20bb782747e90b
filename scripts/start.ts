import { buildSite } from './build-site.ts';
import { serveFolder } from './serve.ts';

/** `npm start`: checks the data, builds the site into `dist/` and serves it; where port 4321 is taken, any free one. */
if (await buildSite({ data: 'data', out: 'dist' })) {
  const { address } = await serveFolder('dist', 4321).catch(() => serveFolder('dist', 0));
  console.log(`Thước đo: ${address}`);
} else {
  process.exitCode = 1;
}
