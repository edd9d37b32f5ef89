import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Lets plain Node run what the bundler otherwise prepares: an import of `x.sql?raw` is the file's text. For
 * child processes and benchmarks: `node --import ./tests/support/sql-imports.ts FILE.ts`.
 */
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.sql?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
