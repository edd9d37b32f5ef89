import { type AudioExport, MOST_PARTS, renditionOf } from '../../core/audio/audio-export.ts';
import { loudness } from '../../core/audio/loudness.ts';
import { fittingRates, isSilent, partsOf } from '../../core/audio/parts.ts';
import { renditionSamples } from '../../core/audio/rendition.ts';
import type { Rate } from '../../core/audio/sound.ts';
import { wavBytes } from '../../core/audio/wav-writing.ts';
import { signalOf, startOf, type Timeline } from '../../core/timeline/timeline.ts';
import { type Seconds, seconds, wordsPerMinute } from '../../core/units.ts';
import type { Voice } from '../sound/voice.ts';
import type { Hindrance } from '../words/exporting.ts';
import type { Stretch } from './stops.svelte.ts';
import { signalFrom } from './way.ts';

/** What is exported of a transmission: the first signal, and the one behind the last. */
export interface SignalSpan {
  readonly from: number;
  readonly to: number;
}

/** An export before it begins: what is asked for, and what it comes to. */
export interface ExportPlan {
  /** In as many parts as it takes. */
  readonly asked: AudioExport;
  readonly seconds: Seconds;
  /** Of all its parts. */
  readonly bytes: number;
  /** Why it cannot be had at all; null where it can. */
  readonly hindrance: Hindrance | null;
  /** The lower rates at which one file holds it; none where it does already. */
  readonly fitting: readonly Rate[];
}

/** All the signals of a transmission. */
export function allOf({ signals }: Timeline): SignalSpan {
  return { from: 0, to: signals.ids.length };
}

/** The signals that stand for a stretch of source; null where nothing is sent of it. */
export function selectedOf(timeline: Timeline, stretch: Stretch): SignalSpan | null {
  if (stretch.from === stretch.to) return null;
  const { signals } = timeline;
  const from = Math.max(0, signalOf(signals, stretch.from));
  const to = signalFrom(signals, stretch.to);
  return startOf(timeline, to) > startOf(timeline, from) ? { from, to } : null;
}

/** Plans an export that sounds as what is heard; `effective` is words a minute over all, null for the speed. */
export function exportPlan(
  timeline: Timeline,
  { from, to }: SignalSpan,
  { speed, pitch, volume, instrument, edge, hand, conditions }: Voice,
  effective: number | null,
  rate: Rate,
): ExportPlan {
  const whole: AudioExport = {
    signals: timeline.signals,
    from,
    to,
    spacing: timeline.spacing,
    speed,
    effective: wordsPerMinute(Math.min(effective ?? speed, speed)),
    fist: hand.fist,
    instrument,
    pitch,
    edge,
    level: loudness(volume),
    noise: conditions.noise,
    fading: conditions.fading,
    seed: hand.seed,
    rate,
    parts: 1,
  };
  const rendition = renditionOf(whole);
  const parts = partsOf(rendition).map(renditionSamples);
  return {
    asked: { ...whole, parts: Math.max(1, parts.length) },
    seconds: seconds(parts.reduce((sum, samples) => sum + samples, 0) / rate),
    bytes: parts.reduce((sum, samples) => sum + wavBytes(samples), 0),
    hindrance: isSilent(rendition)
      ? 'nothing-sent'
      : volume === 0
        ? 'no-volume'
        : parts.length > MOST_PARTS
          ? 'too-many-parts'
          : null,
    fitting: parts.length > 1 ? fittingRates(rendition) : [],
  };
}
