import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1, // one window with sound at a time: the tests listen to it in real time
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
