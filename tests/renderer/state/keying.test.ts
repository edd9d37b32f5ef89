import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codebookOf } from '../../../core/codebook/codebook.ts';
import type { Decoded } from '../../../core/decode/symbols.ts';
import type { KeyedSound } from '../../../core/keyer/keyer.ts';
import { seconds } from '../../../core/units.ts';
import { Keying } from '../../../renderer/state/keying.svelte.ts';

const book = codebookOf('huffman', [
  { symbol: 'CHAR:e', count: 2, code: '.' },
  { symbol: 'CHAR:t', count: 1, code: '-.' },
]);
const setting = {
  mode: 'iambic-b',
  unit: seconds(0.06),
  patience: { letterGap: seconds(0.12), longest: seconds(2) },
} as const;

/** The window's frames, which a test lets come. */
let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (look: () => void) => frames.push(look));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A key whose sounds the test makes, and what came of them. */
function keyed(isRight = true, wanted: string | null = null) {
  const listeners = new Set<(sound: KeyedSound) => void>();
  const source = {
    now: seconds(0),
    hear: (listener: (sound: KeyedSound) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  const keying = new Keying(source);
  const decoded: Decoded[] = [];
  keying.begin(book, 'run-on', setting, {
    wanted,
    decoded: (one) => {
      decoded.push(one);
      return isRight;
    },
  });
  let now = 1;
  const key = (elements: string) => {
    for (const element of elements) {
      const sound = {
        kind: 'element',
        element: element === '-' ? '-' : '.',
        start: seconds(now),
        end: seconds((now += 0.1)),
      } as const;
      for (const listener of [...listeners]) listener(sound);
    }
  };
  const wait = (length: number) => {
    source.now = seconds(now + length);
    const due = frames;
    frames = [];
    for (const look of due) look();
  };
  return { keying, decoded, key, wait, listeners };
}

describe('the key at work', () => {
  test('shows where elements lead, one by one', () => {
    const { keying, key } = keyed();
    key('-');
    expect(keying.way).toEqual({ elements: '-', outcome: 'open', right: 1 });
  });

  test('shows what was keyed last until the next element, and whether that was right', () => {
    const { keying, key } = keyed(false);
    key('-.');
    expect(keying.way).toEqual({ elements: '-.', outcome: 'wrong', right: 0 });
    key('-');
    expect(keying.way).toEqual({ elements: '-', outcome: 'open', right: 1 });
  });

  test('shows a wrong element at once, and what was right before it', () => {
    const { keying, key } = keyed(true, '..');
    key('-');
    expect(keying.way).toEqual({ elements: '-', outcome: 'astray', right: 0 });
  });

  test('shows from where on it was wrong what came to another symbol', () => {
    const { keying, key } = keyed(false, '--');
    key('-');
    expect(keying.way.outcome).toBe('open');
    key('.');
    expect(keying.way).toEqual({ elements: '-.', outcome: 'wrong', right: 1 });
  });

  test('loses patience by itself, without another element', () => {
    const { decoded, key, wait } = keyed();
    key('-');
    wait(1);
    expect(decoded).toEqual([]);
    wait(2.5);
    expect(decoded).toEqual([{ kind: 'mistake', reason: 'pause', code: '-' }]);
  });

  test('drops what is open, and says whether anything was', () => {
    const { keying, decoded, key } = keyed();
    key('-');
    expect(keying.drop()).toBe(true);
    expect(keying.way).toEqual({ elements: '', outcome: 'open', right: 0 });
    key('.');
    expect(decoded).toEqual([{ kind: 'symbol', symbol: 'CHAR:e', code: '.' }]);
    expect(keying.drop()).toBe(false);
  });

  test('hears nothing more once it has ended', () => {
    const { keying, decoded, key, listeners } = keyed();
    keying.end();
    key('.');
    expect(listeners.size).toBe(0);
    expect(decoded).toEqual([]);
    expect(keying.isReading).toBe(false);
  });
});
