import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { KeptId } from '../../core/codebook/kept.ts';
import type { Area } from '../../core/count/area.ts';
import type { Tally } from '../../core/count/tally.ts';
import { type Losses, lossesOf } from '../../core/encode/losses.ts';
import type { Signal } from '../../core/encode/signal.ts';
import { encode } from '../../core/encode/signals.ts';
import type { Module, ModuleSource } from '../../core/python/installation.ts';
import { type Landmarks, noLandmarks } from '../../core/python/landmarks.ts';
import { scan } from '../../core/python/scan.ts';
import { segment } from '../../core/python/segment.ts';
import { isPython } from '../../core/python/texts.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { talliesOf } from '../codebook/tallies-of.ts';
import { buildTimeline, defaultSpacing, type Spacing, type Timeline } from '../../core/timeline/timeline.ts';

/** A module made ready to be sent. */
export interface Transmission {
  readonly source: ModuleSource;
  readonly landmarks: Landmarks;
  readonly codebook: Codebook;
  /** The kept codebook that it is; null where it was made from counts. */
  readonly kept: KeptId | null;
  /** What was counted where it is used: other methods make theirs from the same. */
  readonly tallies: readonly Tally[];
  /** The areas whose counts made the codebook. */
  readonly areas: readonly Area[];
  /** The most elements that a codeword might have; null where there was no limit. */
  readonly limit: number | null;
  readonly timeline: Timeline;
}

/** What a module is sent by. */
export type By = Pick<Transmission, 'codebook' | 'tallies' | 'areas' | 'kept' | 'limit'>;

/** The signal that sounds, with its span of source. */
export interface Sounding {
  readonly signal: Signal;
  readonly from: number;
  readonly to: number;
}

/** The landmarks of a text as it would stand in a module: only Python has any. */
export function landmarksOf(module: Module, text: string): Landmarks {
  return isPython(module) ? scan(padded(new TextEncoder().encode(text))) : noLandmarks;
}

/** A source encoded by a codebook, its letters parted as the codebook has it; `parted` does it otherwise. */
export function transmissionOf(
  source: ModuleSource,
  { codebook, tallies, areas, kept, limit }: By,
): Transmission {
  const landmarks = landmarksOf(source.module, source.text);
  const signals = encode(segment(source.text, landmarks), codebook);
  return {
    source,
    landmarks,
    codebook,
    kept,
    tallies,
    areas,
    limit,
    timeline: buildTimeline(signals, defaultSpacing(codebook)),
  };
}

/** A transmission with its letters parted like this. Of one that is parted so already nothing is made anew. */
export function parted(transmission: Transmission, spacing: Spacing, stretch: number): Transmission {
  const { timeline } = transmission;
  if (timeline.spacing === spacing && timeline.stretch === stretch) return transmission;
  const { signals } = timeline;
  const isStretched = timeline.spacing === spacing; // then all that was laid end to end stays as it is
  return {
    ...transmission,
    timeline: isStretched ? { ...timeline, stretch } : buildTimeline(signals, spacing, stretch),
  };
}

/** The signal of a transmission with this index; null where it has none. */
export function signalOfTransmission({ timeline }: Transmission, at: number): Signal | null {
  const { distinct, ids } = timeline.signals;
  return distinct[ids[at] ?? -1] ?? null;
}

/** A signal of a transmission with its span of source; null where it has none of this index. */
export function soundingOf({ timeline: { signals } }: Transmission, at: number): Sounding | null {
  const signal = signals.distinct[signals.ids[at] ?? -1];
  if (signal === undefined) return null;
  return { signal, from: signals.starts[at] ?? 0, to: signals.starts[at + 1] ?? 0 };
}

/** What of a source does not arrive. What has no signal takes no time either. */
export function lossesOfTransmission({
  source,
  landmarks,
  codebook,
}: Pick<Transmission, 'source' | 'landmarks' | 'codebook'>): Losses {
  return lossesOf(talliesOf(segment(source.text, landmarks)), codebook);
}

/** Whether two codebooks send everything alike. A given table sends white space as gaps, so methods count. */
export function isSameBook(a: Codebook, b: Codebook): boolean {
  if (a === b) return true;
  if (a.method !== b.method || a.entries.length !== b.entries.length) return false;
  const codes = new Map(a.entries.map(({ symbol, code }) => [symbol, code]));
  return b.entries.every(({ symbol, code }) => codes.get(symbol) === code);
}

/** Codewords by themselves, one after the other, to be heard; between them is the gap between words. */
export function codewordTimeline(...letters: readonly Codeword[]): Timeline {
  const gap: Signal = { symbol: 'ESC', kind: 'word-gap', letters: [] };
  const distinct = letters.flatMap((letter, at): readonly Signal[] => [
    ...(at === 0 ? [] : [gap]),
    { symbol: 'ESC', kind: 'sent', letters: [letter] },
  ]);
  const ids = Uint32Array.from(distinct.keys());
  return buildTimeline({ distinct, ids, starts: new Uint32Array(ids.length + 1) }, 'spaced');
}
