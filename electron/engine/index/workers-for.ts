/** More do not help: one thread takes what they read. */
const MOST = 4;

/** How many scan workers a computer is given that runs so many threads at once. */
export function workersFor(threads: number): number {
  return Math.min(MOST, threads);
}
