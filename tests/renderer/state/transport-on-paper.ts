import { afterEach, beforeEach, vi } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { marksOf } from '../../../core/timeline/timeline.ts';
import { Listening } from '../../../renderer/state/listening.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { PaperOutput } from '../sound/paper-output.ts';
import { fakeBridge, moduleOf, talliesOf } from './fake-bridge.ts';

/** One line below the other. */
const text = 'abc\ndef\ngah\n';
/** The codebook that they are sent by. */
export const book = {
  codebook: huffmanCodebook(talliesOf('abcdefgh\n')),
  areas: defaultAreas,
  kept: null,
  tallies: [],
  limit: null,
};

/** `abc`, `def` and `gah` open, one a line, on an output whose clock the test moves. */
export async function openOnPaper(source = text) {
  const stored: object[] = [];
  const bridge = fakeBridge({
    changeSettings: (change) => {
      stored.push(change);
      return Promise.resolve(defaultSettings);
    },
    readModule: (id) => Promise.resolve({ module: moduleOf(id, 1), text: source }),
  });
  const notices = new Notices();
  const output = new PaperOutput();
  const preferences = new Preferences(bridge, notices, defaultSettings);
  const listening = new Listening(bridge, preferences, notices, () => Promise.resolve(output));
  await listening.open(moduleOf(5, 1), book);
  const { timeline } = listening.transmission ?? {};
  if (timeline === undefined) throw new Error('nothing is open');
  const marksUpTo = (signal: number) =>
    Array.from({ length: signal }, (_, at) => marksOf(timeline, at).length).reduce((a, b) => a + b, 0);
  return { listening, notices, output, stored, timeline, marksUpTo };
}

/** Holds the intervals of a file's tests: what is to be done again is done at `next`. */
export function intervalsByHand(): { readonly next: () => void } {
  let look: () => void = () => undefined;
  beforeEach(() => {
    vi.stubGlobal('setInterval', (next: () => void) => {
      look = next;
      return 1;
    });
    vi.stubGlobal('clearInterval', () => undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  return {
    next: () => {
      look();
    },
  };
}
