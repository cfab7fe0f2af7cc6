import { defineConfig } from 'vitest/config';

process.env.TZ = 'UTC';
process.env.LC_ALL = 'C.UTF-8';

/** Tests run in one time zone and locale, and have time enough on a busy machine. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
