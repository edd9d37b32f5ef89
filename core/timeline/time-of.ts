import type { Codebook, Method } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { encode } from '../encode/signals.ts';
import { spellTallies } from '../encode/spell-tallies.ts';
import { type Losses, lossesOf } from '../encode/losses.ts';
import type { Segments } from '../python/segment.ts';
import { type Seconds, seconds, unitLength, type Units, units, type WordsPerMinute } from '../units.ts';
import { defaultSpacing, signalUnits, type Spacing } from './timeline.ts';

/** How long something takes in one codebook, and what of it does not arrive. */
export interface TransmissionTime {
  readonly method: Method;
  readonly spacing: Spacing;
  readonly units: Units;
  /** What of them is gaps between letters and words, as by rule: with `stretch` these alone are longer. */
  readonly parting: Units;
  readonly seconds: Seconds;
  /** Whether it takes more than this: counts do not tell how many word gaps there are, nor changes to kana. */
  readonly isLeast: boolean;
  readonly losses: Losses;
}

/** How long a source takes by `codebook` at `speed`: exactly what its timeline lasts, `stretch` being that of its gaps. */
export function timeOf(
  segments: Segments,
  codebook: Codebook,
  speed: WordsPerMinute,
  spacing: Spacing = defaultSpacing(codebook),
  stretch = 1,
): TransmissionTime {
  const { distinct, ids } = encode(segments, codebook);
  const lengthsAt = (stretched: number) => distinct.map((signal) => signalUnits(signal, spacing, stretched));
  const sumOf = (lengths: readonly number[]) => ids.reduce((sum, id) => sum + (lengths[id] ?? 0), 0);
  const byRule = sumOf(lengthsAt(1));
  const parting = byRule - sumOf(lengthsAt(0));
  const losses = lossesOf(talliesOf(segments), codebook);
  return {
    method: codebook.method,
    spacing,
    ...at(byRule + parting * (stretch - 1), speed),
    parting: units(parting),
    isLeast: false,
    losses,
  };
}

/** How long all that was counted takes by `codebook` at `speed`. */
export function timeOfTallies(
  tallies: readonly Tally[],
  codebook: Codebook,
  speed: WordsPerMinute,
  spacing: Spacing = defaultSpacing(codebook),
  stretch = 1,
): TransmissionTime {
  const { spelled, isExact } = spellTallies(tallies, codebook);
  const totalAt = (stretched: number) =>
    spelled.reduce(
      (sum, { count, signals }) =>
        sum + count * signals.reduce((length, signal) => length + signalUnits(signal, spacing, stretched), 0),
      0,
    );
  const byRule = totalAt(1);
  const parting = byRule - totalAt(0);
  const losses = lossesOf(tallies, codebook);
  return {
    method: codebook.method,
    spacing,
    ...at(byRule + parting * (stretch - 1), speed),
    parting: units(parting),
    isLeast: !isExact,
    losses,
  };
}

function at(total: number, speed: WordsPerMinute): Pick<TransmissionTime, 'units' | 'seconds'> {
  return { units: units(total), seconds: seconds(total * unitLength(speed)) };
}

function talliesOf({ symbols, ids }: Segments): readonly Tally[] {
  const counts = new Map<SourceSymbol, number>();
  for (const id of ids) {
    const symbol = symbols[id];
    if (symbol !== undefined) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return [...counts].map(([symbol, count]) => ({ symbol, count }));
}
