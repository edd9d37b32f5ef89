import type { Codebook, Method } from '../../core/codebook/codebook.ts';
import type { Steady } from '../../core/compare/steady.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { Losses } from '../../core/encode/losses.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { PythonsCompared, PythonsToCompare } from './pythons-compared.ts';

/** A codebook to be made. */
export interface BuildJob {
  readonly kind: 'build';
  readonly method: Method;
  readonly tallies: readonly Tally[];
  /** The most elements of a codeword, where the method takes a limit; more is allowed where it cannot hold. */
  readonly maxLength: number;
}

/** Methods to be set side by side, each made from the same counts. */
export interface CompareJob {
  readonly kind: 'compare';
  readonly tallies: readonly Tally[];
  readonly maxLength: number;
  /** A kept codebook to be set beside them. */
  readonly kept: Codebook | null;
  /** What is sent: a module's text, or null for what was counted. */
  readonly text: string | null;
  /** Whether the text is cut as Python, and not character by character. */
  readonly isPython: boolean;
  /** How letters are parted by a codebook that can do without gaps; null as each codebook has it. */
  readonly spacing: Spacing | null;
}

/** Pythons to be set beside each other. */
interface ComparePythonsJob extends PythonsToCompare {
  readonly kind: 'compare-pythons';
}

/** The steady codebook of an older prefix code and a newer table. */
interface SteadyJob {
  readonly kind: 'steady';
  readonly older: Codebook;
  readonly tallies: readonly Tally[];
}

/** Work on codebooks that may take long. */
export type Job = BuildJob | CompareJob | ComparePythonsJob | SteadyJob;

/** How long one codebook takes, and what it loses. */
export interface ComparedCode {
  readonly code: Method | 'kept';
  readonly spacing: Spacing;
  /** Of the whole module, or on average of a symbol. */
  readonly units: number;
  /** What of them is gaps between letters and words. */
  readonly parting: number;
  /** Whether it takes more: counts do not tell how many word gaps there are. */
  readonly isLeast: boolean;
  readonly losses: Losses;
}

/** What no codebook can take less than, in the units of the comparison. */
export interface Bounds {
  readonly runOn: number;
  readonly spaced: number;
}

/** What comes of a job, one after the other; the last is `done` or `failed`. */
export type Report =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'built'; readonly codebook: Codebook }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  | { readonly kind: 'compared'; readonly compared: ComparedCode }
  | { readonly kind: 'pythons'; readonly pythons: PythonsCompared }
  | { readonly kind: 'steady'; readonly steady: Steady }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };
