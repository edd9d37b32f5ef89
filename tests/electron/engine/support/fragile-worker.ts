import { parentPort } from 'node:worker_threads';
import { scanBatch } from '../../../../electron/engine/index/scan-batch.ts';
import type { ToWorker } from '../../../../electron/engine/index/scan-messages.ts';
import { SourceReader } from '../../../../electron/engine/index/source-reader.ts';

/* A scan worker that some files are too much for. */

const reader = new SourceReader();
parentPort?.on('message', (request: ToWorker) => {
  if (request.kind === 'end') parentPort?.close();
  if (request.kind !== 'scan') return;
  const has = (name: string) => request.files.some(({ path }) => path.endsWith(name));
  if (has('deadly.py')) process.exit(1);
  if (has('throwing.py')) throw new Error('a fault in the scanner');
  parentPort?.postMessage(scanBatch(request.files, (path) => reader.read(`${request.library}/${path}`)));
});
