import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Main, engine, workers and the command line as CommonJS: Electron's offline runtime redirects `require('better-sqlite3')`. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        engine: 'electron/engine/main.ts',
        cli: 'electron/cli/main.ts',
        'scan-worker': 'electron/engine/index/scan-worker.ts',
      },
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
