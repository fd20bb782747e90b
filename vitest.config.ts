import { defineConfig } from 'vitest/config';

/**
 * Three projects: pure functions in threads; the built sites, which `tests/site/setup.ts` builds once, one after the
 * other, since Astro keeps its generated files in the folder of the project; and builds to which bad things happen.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/reliability/**'], pool: 'threads' } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], globalSetup: 'tests/site/setup.ts', testTimeout: 600_000, hookTimeout: 120_000, pool: 'threads' } },
      { test: { name: 'reliability', include: ['tests/reliability/**/*.test.ts'], globalSetup: 'tests/reliability/setup.ts', testTimeout: 120_000, pool: 'threads' } },
    ],
  },
});
