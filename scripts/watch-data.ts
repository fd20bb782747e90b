import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

/** While one works on the site, a CSV that is dropped into `data/` or changed there is on the pages at the next look. */
export function watchData(): AstroIntegration {
  return {
    name: 'watch-data',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const data = resolve('data');
        server.watcher.add(data);
        const renew = (path: string) => {
          if (!resolve(path).startsWith(data)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('add', renew).on('change', renew).on('unlink', renew);
      },
    },
  };
}
