import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeDrawn } from '../src/charts/drawn.ts';
import { startReading, stopReading } from '../src/dataset/reads.ts';
import type { BuiltPage } from '../src/laws/page-laws.ts';
import { putBack, startPage } from '../src/markup/set-aside.ts';
import { relativeAssets } from '../src/publish/relative-assets.ts';
import type { Figure } from '../src/views/figure.ts';
import { PAGE_VERSION } from '../src/views/page-version.ts';

/** What a build wants to know of the pages, and which of them it wants. */
export interface PageWork {
  /** Of all addresses, in their order, those of this build. */
  readonly choose: (addresses: readonly string[]) => ReadonlySet<string>;
  /** The version of a page that was made of what it has read. */
  readonly versionOf: (reads: ReadonlySet<string>) => string;
  /** Called with every page as it is to be written into the site, the figures on it, and what it has read. */
  readonly take: (page: BuiltPage, figures: readonly Figure[], reads: ReadonlySet<string>) => void;
}

/**
 * Hands every page over as it is made: with relative addresses, and with the figures that were drawn for it. Nothing is
 * read again from the disk, and a page that is not wanted is not made.
 */
export function pageByPage({ choose, versionOf, take }: PageWork): AstroIntegration {
  return {
    name: 'page-by-page',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => { updateConfig({ vite: { plugins: [asOneProgram(resolve(fileURLToPath(config.root), 'src'))] } }); },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((usual) => ({
        ...usual,
        name: 'page-by-page',
        getStaticPaths: async () => {
          const all = (await usual.getStaticPaths()).filter(({ route }) => !route.component.startsWith(FILES));
          const chosen = choose(all.map(({ pathname }) => pathname));
          return all.filter(({ pathname }) => chosen.has(pathname));
        },
        render: async (request, options) => {
          startReading();
          startPage();
          const rendered = await usual.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
          const text = isPage ? await response.text() : '';
          const [figures, reads] = [takeDrawn(), stopReading()];
          if (!isPage) return rendered;
          const path = `${decodeURIComponent(new URL(request.url).pathname).slice(1)}index.html`;
          const html = putBack(relativeAssets(path, text)).replaceAll(PAGE_VERSION, versionOf(reads));
          take({ path, html }, figures, reads);
          // Written by who takes it: Astro would have it as bytes again, and keep the address of every file that it writes.
          return new Response(null);
        },
      })),
    },
  };
}

/** Pages of files, which the build writes itself. */
const FILES = 'src/pages/data/';

/**
 * The pages import the modules of `src` as they are, and not a copy in a bundle: what the build has read and worked out
 * serves them too. Only `site.ts` is of the bundle, and so made anew by every build of a process.
 */
function asOneProgram(src: string) {
  const own = resolve(src, 'site.ts');
  return {
    name: 'as-one-program',
    enforce: 'pre' as const,
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name !== 'client',
    resolveId: (source: string, importer: string | undefined) => {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return null;
      const file = resolve(dirname(importer.replace(/\?.*$/, '')), source);
      return file.startsWith(src + sep) && file !== own ? { id: pathToFileURL(file).href, external: true as const } : null;
    },
  };
}
