import { defineConfig } from 'vitest/config';

/**
 * Two projects: pure functions in threads; and the built sites, which `tests/site/setup.ts` builds once, one after the
 * other, since Astro keeps its generated files in the folder of the project.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'], pool: 'threads' } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], globalSetup: 'tests/site/setup.ts', testTimeout: 600_000, hookTimeout: 120_000, pool: 'threads' } },
    ],
  },
});
