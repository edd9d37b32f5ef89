import type { AudioProgress } from '../../../core/bridge.ts';

const LEAST_PAUSE = 50; // milliseconds between two reports: more often than a person sees is only work

/** Adds up what is done, and tells of it: at the start, now and then, and at the end. */
export function audioProgress(
  total: number,
  tell: (progress: AudioProgress) => void,
): (more: number) => void {
  let done = 0;
  let told = performance.now();
  tell({ done, total });
  return (more) => {
    done += more;
    const now = performance.now();
    if (done < total && now - told < LEAST_PAUSE) return;
    told = now;
    tell({ done, total });
  };
}
