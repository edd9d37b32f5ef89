import type { AudioProgress } from '../../../core/bridge.ts';

const LEAST_PAUSE = 50; // milliseconds between two reports: more often than a person sees is only work

/** Adds up the samples that are done, and tells of them: at the start, now and then, and at the end. */
export function audioProgress(
  samplesTotal: number,
  tell: (progress: AudioProgress) => void,
): (samples: number) => void {
  let samples = 0;
  let told = performance.now();
  tell({ samples, samplesTotal });
  return (more) => {
    samples += more;
    const now = performance.now();
    if (samples < samplesTotal && now - told < LEAST_PAUSE) return;
    told = now;
    tell({ samples, samplesTotal });
  };
}
