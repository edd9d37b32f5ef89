import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hertz } from '../../../core/units.ts';
import { Hiss } from '../../../renderer/sound/hiss.ts';

/** When the pieces of noise sound, by the order they were made in; `stopped` is where each is cut. */
let played: { readonly at: number; readonly from: number; stopped: number }[] = [];
const context = { currentTime: 0, sampleRate: 8000 };

class PaperNode {
  gain = { cancelScheduledValues: () => undefined, setTargetAtTime: () => undefined };
  onended: (() => void) | null = null;
  #index = 0;
  connect(): void {
    // on paper nothing is heard
  }
  start(at: number, from: number): void {
    this.#index = played.length;
    played.push({ at, from, stopped: Infinity });
  }
  stop(at: number): void {
    const piece = played[this.#index];
    if (piece !== undefined) piece.stopped = at;
  }
}
class PaperBuffer {
  copyToChannel(): void {
    // on paper nothing is heard
  }
}

beforeEach(() => {
  played = [];
  context.currentTime = 0;
  vi.stubGlobal('GainNode', PaperNode);
  vi.stubGlobal('AudioBufferSourceNode', PaperNode);
  vi.stubGlobal('AudioBuffer', PaperBuffer);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Noise that begins at the first second. */
function hiss(): Hiss {
  const out = new PaperNode();
  // Of a context the clock and the rate are asked for, and of a node nothing.
  const asked = [context as BaseAudioContext, out as unknown as AudioNode] as const;
  return new Hiss(...asked, { pitch: hertz(600), level: 1, seed: 1 }, 1);
}

test('noise sounds piece after piece', () => {
  hiss().fill(2);
  expect(played.map(({ at, from }) => [at, from])).toEqual([
    [1, 0],
    [1.25, 0],
    [1.5, 0],
    [1.75, 0],
  ]);
});

test('noise that is late goes on where it would be by now, and never twice at once', () => {
  const noise = hiss();
  noise.fill(1.5);
  context.currentTime = 4.1; // the window was busy
  noise.fill(4.5);
  const late = played.slice(2);
  expect(late.map(({ at, from }) => at - from)).toEqual(
    [4, 4.25].map((at) => expect.closeTo(at, 9) as number),
  );
  expect(late[0]?.at).toBeGreaterThan(4.1);
});

test('noise that ends leaves nothing that runs on unheard', () => {
  const noise = hiss();
  noise.fill(3);
  noise.end(1.1);
  expect(played.every(({ stopped }) => stopped < 1.2)).toBe(true);
});
