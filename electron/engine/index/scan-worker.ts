import { parentPort } from 'node:worker_threads';
import { nodeFiles } from '../../python/node-host.ts';
import { OpenLibraries } from '../library/open-libraries.ts';
import type { ScanRequest, ToWorker } from './scan-messages.ts';
import { scanRequest } from './scan-request.ts';
import { SourceReader } from './source-reader.ts';
import { warmUp } from './warm-up.ts';

/* A thread of the pool: answers each batch, in order. */

if (parentPort === null) throw new Error('the scan worker runs as a worker thread only');
const port = parentPort;
const libraries = new OpenLibraries(nodeFiles, new SourceReader());
let last = Promise.resolve();
warmUp();
port.on('message', (told: ToWorker) => {
  last = last.then(() => obey(told)); // one after the other: they share a buffer
});

async function obey(told: ToWorker): Promise<void> {
  switch (told.kind) {
    case 'scan':
      return answer(told);
    case 'rest':
      libraries.close();
      return;
    case 'end':
      libraries.close();
      port.close(); // nothing else keeps the thread
  }
}

async function answer(request: ScanRequest): Promise<void> {
  const reply = await scanRequest(request, libraries);
  port.postMessage(reply, [reply.codes.buffer, reply.counts.buffer]);
}
