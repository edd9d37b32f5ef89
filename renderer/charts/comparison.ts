import { methodFacts } from '../../core/codebook/methods.ts';
import type { Bounds, ComparedCode } from '../codebook/jobs.ts';
import { lossWords } from '../words/codebook.ts';

/** One codebook's bar. */
interface ComparisonBar {
  readonly code: ComparedCode['code'];
  readonly name: string;
  readonly units: number;
  /** Whether it would take more: something is skipped, or gaps are not counted. */
  readonly isLeast: boolean;
  /** What is lost on the way, so that it is no fair race; null for nothing. */
  readonly loss: string | null;
  readonly isInUse: boolean;
  /** Of the width, from 0 to 1. */
  readonly length: number;
}

/** Bars, the quickest at the top, and the bounds on the same scale; null where there are none. */
export interface ComparisonMarks {
  readonly bars: readonly ComparisonBar[];
  readonly bounds: { readonly runOn: number; readonly spaced: number } | null;
}

/** What is drawn of a comparison. `inUse` is the codebook in use, `keptName` what the kept one is called. */
export function comparisonMarks(
  codes: readonly ComparedCode[],
  bounds: Bounds | null,
  inUse: ComparedCode['code'],
  keptName: string,
): ComparisonMarks {
  const most = Math.max(1e-9, bounds?.runOn ?? 0, ...codes.map(({ units }) => units));
  const bars = codes
    .map(({ code, units, isLeast, losses }) => ({
      code,
      name: code === 'kept' ? keptName : methodFacts[code].name,
      units,
      isLeast: isLeast || losses.noSignalShare > 0,
      loss: lossWords(losses),
      isInUse: code === inUse,
      length: units / most,
    }))
    .sort((a, b) => a.units - b.units);
  const isBound = bounds !== null && bounds.runOn > 0;
  return {
    bars,
    bounds: isBound ? { runOn: bounds.runOn / most, spaced: bounds.spaced / most } : null,
  };
}
