import type { Codebook } from '../../core/codebook/codebook.ts';
import type { KeptId } from '../../core/codebook/kept.ts';
import type { Measures } from '../../core/codebook/measure.ts';
import type { Area } from '../../core/count/area.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { InstallationId } from '../../core/python/installation.ts';
import type { Settings } from '../../core/settings.ts';

/** The codebook in use for one installation, with what was counted there. */
export interface Book {
  readonly installation: InstallationId;
  /** The areas that were counted. */
  readonly areas: readonly Area[];
  /** What was counted: what a codebook is made from by any method. Nothing where it is not indexed. */
  readonly tallies: readonly Tally[];
  /** The kept codebook that it is; null where it was made from the tallies. */
  readonly kept: KeptId | null;
  /** The most elements that a codeword might have; null where there was no limit. */
  readonly limit: number | null;
  readonly codebook: Codebook;
  /** Null where nothing was counted. */
  readonly measures: Measures | null;
}

/** Which codebook is wanted: one that is kept, or one made by a method from what counts. */
export type Choice = Pick<Settings, 'areas' | 'method' | 'maxLength' | 'codebook'>;

/** Whether the same codebook comes of both. */
export function isSameChoice(a: Choice, b: Choice): boolean {
  return (
    a.areas === b.areas && a.method === b.method && a.maxLength === b.maxLength && a.codebook === b.codebook
  );
}
