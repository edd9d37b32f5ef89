import { methodFacts } from '../../core/codebook/methods.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
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

/** Codebooks that are sent alike, the quickest at the top, and what none of them goes below; null for no bound. */
export interface ComparisonGroup {
  readonly spacing: Spacing;
  readonly bars: readonly ComparisonBar[];
  /** On the scale of the bars. */
  readonly bound: number | null;
}

/** The compared codebook in use, what the kept one is called, and the most elements of a limited one. */
interface Names {
  readonly inUse: ComparedCode['code'];
  readonly kept: string;
  readonly limit: number | null;
}

/**
 * What is drawn of a comparison, on one scale: those with gaps between letters first, then those without. A code
 * without gaps has another bound than one with, and is not to be measured by it. Gaps are `stretch` times as long as by
 * rule; the least with gaps is known by rule only.
 */
export function comparisonGroups(
  codes: readonly ComparedCode[],
  bounds: Bounds | null,
  names: Names,
  stretch = 1,
): readonly ComparisonGroup[] {
  const unitsOf = ({ units, parting }: ComparedCode) => units + parting * (stretch - 1);
  const most = Math.max(1e-9, bounds?.runOn ?? 0, ...codes.map(unitsOf));
  const ofSpacing = (spacing: Spacing, bound: number): ComparisonGroup => ({
    spacing,
    bars: codes
      .filter((each) => each.spacing === spacing)
      .map((each) => ({
        code: each.code,
        name: nameOf(each.code, names),
        units: unitsOf(each),
        isLeast: each.isLeast || each.losses.noSignalShare > 0,
        loss: lossWords(each.losses),
        isInUse: each.code === names.inUse,
        length: unitsOf(each) / most,
      }))
      .sort((a, b) => a.units - b.units),
    bound: bound > 0 ? bound / most : null,
  });
  return [
    ofSpacing('spaced', stretch === 1 ? (bounds?.spaced ?? 0) : 0),
    ofSpacing('run-on', bounds?.runOn ?? 0),
  ].filter(({ bars }) => bars.length > 0);
}

function nameOf(code: ComparedCode['code'], { kept, limit }: Names): string {
  if (code === 'kept') return kept;
  const { name, option } = methodFacts[code];
  return option === 'maxLength' && limit !== null ? `${name} (${limit})` : name;
}
