import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../python/node-host.ts';
import { createEngine } from './engine.ts';
import { workersFor } from './index/workers-for.ts';
import { parentPort } from './parent-port.ts';
import { serveEngine } from './serve.ts';

/* The engine process: `engine.cjs DATA_FOLDER ASSETS_FOLDER`. */

const [dataFolder, assetsFolder] = process.argv.slice(2);
if (dataFolder === undefined || assetsFolder === undefined) {
  throw new Error('the engine has to be told the data folder and the assets folder');
}
const port = parentPort();
const engine = createEngine({
  dataFolder,
  assetsFolder,
  host: nodeHost(),
  workerFile: join(import.meta.dirname, 'scan-worker.cjs'),
  workers: workersFor(availableParallelism()),
  emit: (news) => {
    port.postMessage(news);
  },
});
serveEngine(engine, port, () => process.exit(0));
