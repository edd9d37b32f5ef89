import { parentPort } from 'node:worker_threads';
import { scanBatch } from './scan-batch.ts';
import type { ScanRequest } from './scan-messages.ts';
import { SourceReader } from './source-reader.ts';
import { warmUp } from './warm-up.ts';

/* A thread of the pool: answers each batch, in order. */

if (parentPort === null) throw new Error('the scan worker runs as a worker thread only');
const port = parentPort;
const reader = new SourceReader();
warmUp();
port.on('message', (request: ScanRequest) => {
  const reply = scanBatch(request, reader);
  port.postMessage(reply, [reply.codes.buffer, reply.counts.buffer]);
});
