import { defineConfig } from 'astro/config';
import { watchData } from './scripts/watch-data.ts';

/** All words of both languages in a chunk of their own: a page that brings its words along does not load it. */
const wordsApart = {
  name: 'words-apart',
  configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'fill', test: /src\/i18n\/(?:fill|language)\.ts$/, priority: 2 }, { name: 'words', test: /src\/i18n\/(?:translate\.ts|(?:vi|en)\.json)$/, priority: 1 }] } } } } } : null),
};

/**
 * Plain files for any web server. Nothing is inlined, so that the content security policy needs no exception;
 * `scripts/build.ts` makes the addresses relative, since the site must work under any path.
 */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [watchData()],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [wordsApart] },
});
