import type { IndexProgress } from '../../core/python/calls.ts';

/** Indexes that were asked for together, as one. */
export interface IndexRun {
  readonly asked: number;
  readonly ended: number;
  /** Read in all of them so far. How much is to come is known of none that waits. */
  readonly bytes: number;
  /** How far it is, from 0 to 1, each index counting alike. */
  readonly share: number;
}

/** What has ended and what is under way as one run; null where nothing is under way. */
export function runOf(ended: readonly IndexProgress[], underWay: readonly IndexProgress[]): IndexRun | null {
  if (underWay.length === 0) return null;
  const asked = ended.length + underWay.length;
  const done = underWay.reduce((sum, progress) => sum + shareOf(progress), ended.length);
  const bytes = [...ended, ...underWay].reduce((sum, progress) => sum + progress.bytes, 0);
  return { asked, ended: ended.length, bytes, share: done / asked };
}

function shareOf({ bytes, bytesTotal }: IndexProgress): number {
  return bytesTotal === 0 ? 0 : bytes / bytesTotal;
}
