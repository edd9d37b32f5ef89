// The default app of the offline runtime: what Electron's own does for `electron FOLDER`, and the redirect of
// better-sqlite3 besides. Its top-level await makes `ready` wait for what the app must do before it.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const redirect = join(process.resourcesPath, '../legacy-sqlite/redirect.cjs');
createRequire(import.meta.url)(redirect);
process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(redirect)}`; // the engine and its workers inherit it

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
if (manifest.version !== undefined) app.setVersion(manifest.version);

try {
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
