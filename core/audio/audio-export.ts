import * as v from 'valibot';
import type { Signal } from '../encode/signal.ts';
import { isSymbol, type SourceSymbol } from '../count/symbol.ts';
import { fists } from '../timeline/fist.ts';
import { gapStretch } from '../timeline/farnsworth.ts';
import { buildTimeline } from '../timeline/timeline.ts';
import { EFFECTIVE_RANGE, hertz, PITCH_RANGE, seconds, SPEED_RANGE, wordsPerMinute } from '../units.ts';
import { within } from '../within.ts';
import { EDGE_RANGE } from './envelope.ts';
import type { Rendition } from './rendition.ts';
import { instruments, NOISE_RANGE, rates } from './sound.ts';

/** The most files that one export goes into. */
export const MOST_PARTS = 999;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const numbers: v.GenericSchema<unknown, Uint32Array> = v.instance(Uint32Array);

const signal: v.GenericSchema<unknown, Signal> = v.object({
  symbol: v.custom<SourceSymbol>(isSymbol, 'this is no symbol'),
  kind: v.picklist(['sent', 'word-gap', 'left-out', 'no-signal']),
  letters: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[.-]{1,10000}$/))), v.readonly()),
});

const signals = v.pipe(
  v.object({
    distinct: v.pipe(v.array(signal), v.readonly()),
    ids: numbers,
    starts: numbers,
  }),
  v.check(({ distinct, ids }) => ids.every((id) => id < distinct.length), 'an id has no signal'),
);

/** What is exported: signals as they are heard, so that what changes on the disk meanwhile does not matter. */
export const audioExportSchema = v.pipe(
  v.object({
    signals,
    /** The first signal, and the one behind the last. */
    from: whole,
    to: whole,
    spacing: v.picklist(['run-on', 'spaced']),
    speed: v.pipe(within(SPEED_RANGE), v.transform(wordsPerMinute)),
    /** Words per minute over all; where it is less than the speed, gaps between letters are stretched. */
    effective: v.pipe(within(EFFECTIVE_RANGE), v.transform(wordsPerMinute)),
    fist: v.picklist(fists),
    instrument: v.picklist(instruments),
    pitch: v.pipe(within(PITCH_RANGE), v.transform(hertz)),
    edge: v.pipe(within(EDGE_RANGE), v.transform(seconds)),
    /** Full scale is 1. */
    level: within({ least: 0, most: 1 }),
    noise: v.nullable(within(NOISE_RANGE)),
    fading: v.boolean(),
    seed: v.pipe(v.number(), v.safeInteger()),
    rate: v.picklist(rates),
    /** Into how many files it goes: as many as `partsOf` says, or one. */
    parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PARTS)),
  }),
  v.check(({ from, to, signals: { ids } }) => from < to && to <= ids.length, 'nothing is selected'),
  v.check(({ speed, effective }) => effective <= speed, 'it is to be faster in all than its letters'),
  v.readonly(),
);

/** What is to be exported, and how it sounds. */
export type AudioExport = v.InferOutput<typeof audioExportSchema>;

/** An export as it is rendered: just what is heard with the same settings. */
export function renditionOf(asked: AudioExport): Rendition {
  const { signals, from, to, spacing, speed, effective, fist, instrument, pitch, edge, level, rate } = asked;
  const { noise, fading, seed } = asked;
  return {
    timeline: buildTimeline(signals, spacing, gapStretch(speed, effective)),
    from,
    to,
    hand: { fist, seed },
    sound: { instrument, speed, pitch, rate, edge, level, conditions: { noise, fading, seed } },
  };
}
