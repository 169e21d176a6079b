import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,protocol,cli}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
