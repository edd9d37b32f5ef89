import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()], // the window's state is written in runes
  resolve: { conditions: ['browser'] }, // Svelte's reactive half, not the one that renders on servers
  test: {
    maxWorkers: '100%', // else one core is kept free, which of two is half
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
  },
});
