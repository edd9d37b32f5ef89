import { vi } from 'vitest';
import type { KeyerSettings } from '../../../core/keyer/modes.ts';
import { seconds } from '../../../core/units.ts';
import type { Order, Report } from '../../../renderer/keyer/messages.ts';
import type { Move } from '../../core/keyer/playing.ts';

export const RATE = 48_000;
const BLOCK = 128;

/** What the audio thread asks a processor for. */
interface Processor {
  process(inputs: unknown, outputs: readonly (readonly Float32Array[])[]): boolean;
}
type Made = new (options: { readonly processorOptions: KeyerSettings }) => Processor;

/** The worklet's own file, in an audio thread of paper: it is asked for a block when the test wants one. */
export async function paperWorklet(settings: KeyerSettings) {
  const reports: Report[] = [];
  const port: {
    onmessage?: (message: { readonly data: Order }) => void;
    postMessage: (report: Report) => void;
  } = {
    postMessage: (report) => {
      reports.push(report);
    },
  };
  let frame = 0;
  let made: Made | undefined;
  vi.stubGlobal(
    'AudioWorkletProcessor',
    class {
      readonly port = port;
    },
  );
  vi.stubGlobal('sampleRate', RATE);
  vi.stubGlobal('registerProcessor', (_name: string, processor: Made) => {
    made = processor;
  });
  vi.resetModules(); // the file registers its processor once
  await import('../../../renderer/keyer/worklet.ts');
  if (made === undefined) throw new Error('the worklet registered no processor');
  const processor = new made({ processorOptions: settings });

  const order = (data: Order) => port.onmessage?.({ data });
  /** The levels of the next block. */
  const block = (): Float32Array => {
    vi.stubGlobal('currentFrame', frame);
    const levels = new Float32Array(BLOCK);
    processor.process([], [[levels]]);
    frame += BLOCK;
    return levels;
  };
  /** Does moves, at milliseconds, each handed over before the block that begins next; then goes on for a second. */
  const play = (moves: readonly Move[]): void => {
    const waiting = [...moves];
    const end = ((moves.at(-1)?.at ?? 0) + 1000) * (RATE / 1000);
    while (frame < end) {
      while ((waiting[0]?.at ?? Infinity) * (RATE / 1000) <= frame) {
        const move = waiting.shift();
        if (move === undefined) break;
        const at = seconds(move.at / 1000);
        order({ kind: 'move', move: { lever: move.lever, isClosed: move.isClosing, at } });
      }
      block();
    }
  };
  return { order, block, play, sounds: () => reports.flatMap(({ sounds }) => sounds) };
}
