import type { Job } from './jobs.ts';
import { perform } from './perform.ts';

// Beside the window: a table of thousands of symbols takes a second, in which nothing may stand still.
self.onmessage = ({ data }: MessageEvent<Job>) => {
  perform(data, (report) => {
    self.postMessage(report);
  });
};
