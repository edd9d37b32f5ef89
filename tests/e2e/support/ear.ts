import type { Page } from '@playwright/test';

/** What the loudspeaker would have got: mono samples of the context that sounds. */
export interface Recording {
  readonly rate: number;
  readonly samples: Float32Array;
}

interface Tap {
  readonly context: AudioContext;
  readonly frames: Float32Array[];
}

interface Ears {
  taps?: Tap[];
}

/**
 * Lets a test hear the page: whatever is connected to a destination also goes to a recorder. The app has no
 * part in it. Call it before the page loads (or reload afterwards).
 */
export async function giveEars(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ears = window as unknown as Ears;
    const taps: Tap[] = [];
    ears.taps = taps;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
    const connect = AudioNode.prototype.connect as (...to: unknown[]) => unknown;
    const listen = async (tap: Tap, track: MediaStreamTrack): Promise<void> => {
      // A Chromium interface that TypeScript does not know.
      const Processor = (
        window as unknown as {
          MediaStreamTrackProcessor: new (of: {
            readonly track: MediaStreamTrack;
            readonly maxBufferSize: number;
          }) => { readable: ReadableStream<AudioData> };
        }
      ).MediaStreamTrackProcessor;
      // On a busy machine the page is late to fetch what was heard. By default all but the last tenth of a second of
      // it would be thrown away, which sounds like a mark cut short: here minutes may wait.
      const reader = new Processor({ track, maxBufferSize: 30_000 }).readable.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const frame = new Float32Array(value.numberOfFrames);
        value.copyTo(frame, { planeIndex: 0, format: 'f32-planar' });
        tap.frames.push(frame);
        value.close();
      }
    };
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      const [target] = to;
      if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        const tap: Tap = { context: target.context, frames: [] };
        taps.push(tap);
        const recorder = target.context.createMediaStreamDestination();
        connect.call(this, recorder);
        const [track] = recorder.stream.getAudioTracks();
        if (track !== undefined) void listen(tap, track);
      }
      return connect.apply(this, to);
    } as typeof connect & AudioNode['connect'];
  });
}

/** All that was heard so far. Tone opens silent contexts beside ours: the one that sounds is taken. */
export async function recorded(page: Page): Promise<Recording> {
  const { rate, samples } = await page.evaluate(() => {
    const taps = (window as unknown as Ears).taps ?? [];
    const loudest = (tap: Tap) =>
      tap.frames.reduce(
        (peak, frame) => frame.reduce((most, value) => Math.max(most, Math.abs(value)), peak),
        0,
      );
    const [tap] = [...taps].sort((a, b) => loudest(b) - loudest(a));
    const all = tap?.frames.flatMap((frame) => [...frame]) ?? [];
    return { rate: tap?.context.sampleRate ?? 0, samples: all };
  });
  return { rate, samples: Float32Array.from(samples) };
}

/** Seconds heard so far by the context that has heard most. */
export async function secondsHeard(page: Page): Promise<number> {
  return page.evaluate(() => {
    const taps = (window as unknown as Ears).taps ?? [];
    const seconds = (tap: Tap) =>
      tap.frames.reduce((sum, frame) => sum + frame.length, 0) / tap.context.sampleRate;
    return Math.max(0, ...taps.map(seconds));
  });
}

/** A stretch of tone or silence, in seconds from the first tone. */
export interface Stretch {
  readonly isTone: boolean;
  readonly from: number;
  readonly length: number;
}

/** The tones and silences of a recording: the level in windows of 2 ms against half of its peak. */
export function stretchesOf({ rate, samples }: Recording): readonly Stretch[] {
  if (samples.length === 0) return []; // it was asked before anything sounds
  const window = Math.round(rate * 0.002);
  const levels: number[] = [];
  for (let at = 0; at + window <= samples.length; at += window) {
    levels.push(
      samples.subarray(at, at + window).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    );
  }
  const half = Math.max(...levels) / 2;
  const stretches: { isTone: boolean; from: number; length: number }[] = [];
  levels.forEach((level, at) => {
    const last = stretches.at(-1);
    const isTone = level > half;
    if (last?.isTone === isTone) last.length += window / rate;
    else stretches.push({ isTone, from: (at * window) / rate, length: window / rate });
  });
  return stretches[0]?.isTone === false ? stretches.slice(1) : stretches;
}

/** The elements heard, each tone nearer to three units than to one being a dash. The last may be cut short. */
export function elementsHeard(stretches: readonly Stretch[], unit: number): string {
  return stretches
    .filter(({ isTone }) => isTone)
    .map(({ length }) => (length > 2 * unit ? '-' : '.'))
    .join('');
}
