import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'conformance/**/*.test.ts', 'docs/**/*.test.ts'],
    // Two cores: a suite that starts servers and counts on their speed must not fight ten workers.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
