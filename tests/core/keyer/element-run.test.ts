import { describe, expect, test } from 'vitest';
import { AT_20, elementsOf, keyer, marksOf, milliseconds, movesOf, play } from './playing.ts';
import { seconds, wordsPerMinute } from '../../../core/units.ts';

const inMilliseconds = (marks: readonly (readonly [number, number])[]) =>
  marks.map(([start, end]) => [Math.round(start * 1e6) / 1e3, Math.round(end * 1e6) / 1e3]);

describe('an automatic element', () => {
  test('begins with its lever, and the next one where its gap ends', () => {
    const marks = marksOf(play(keyer({ mode: 'iambic-b' }), movesOf('d 7-200, D 20-200')));
    expect(inMilliseconds(marks)).toEqual([
      [7, 67],
      [127, 307],
      [367, 427],
    ]);
  });

  test('takes from its gap what weight adds to its mark', () => {
    const timing = { ...AT_20, weight: 60 };
    const marks = marksOf(play(keyer({ mode: 'iambic-a', timing }), movesOf('d 0-10, D 20-30')));
    expect(inMilliseconds(marks)).toEqual([
      [0, 72],
      [120, 312],
    ]);
  });

  test.each([24, 76, 50.5, NaN])('refuses a weight of %s', (weight) => {
    expect(() => keyer({ mode: 'ultimatic', timing: { ...AT_20, weight } })).toThrow(
      expect.objectContaining({ code: 'caller-mistake' }),
    );
  });

  test('keeps its speed when another is set, and the next one takes it', () => {
    const on = keyer({ mode: 'single-dot' });
    on.press('dash', milliseconds(0));
    on.retime({ speed: wordsPerMinute(40), weight: 50 }, milliseconds(10));
    on.release('dash', milliseconds(250));
    expect(inMilliseconds(marksOf(on.advance(seconds(1))))).toEqual([
      [0, 180],
      [240, 330],
    ]);
  });

  test('is in its place to the sample after an hour', () => {
    const on = keyer({ mode: 'iambic-a', timing: { speed: wordsPerMinute(37), weight: 53 } });
    on.press('dot', seconds(0.1));
    on.press('dash', seconds(0.1));
    const sounds = on.advance(seconds(3600));
    const samples = marksOf(sounds).map(([start, end]) => [
      Math.round(start * 48000),
      Math.round(end * 48000),
    ]);
    // In whole numbers: 1 u at 37 WPM is 1200/37 ms, a dot and a dash with their gaps 6 u.
    const place = (percent: number) => Math.round(4800 + (percent * 48 * 1200) / 37 / 100);
    expect(sounds).toHaveLength(37_000);
    expect(samples).toEqual(
      samples.map((_mark, at) => {
        const start = Math.floor(at / 2) * 600 + (at % 2) * 200;
        return [place(start), place(start + (at % 2 === 0 ? 106 : 306))];
      }),
    );
    expect(marksOf(sounds).at(-1)?.[0]).toBe(0.1 + ((18_499 * 300 + 100) * (1.2 / 37)) / 50);
    expect(elementsOf(sounds.slice(0, 4))).toBe('.-.-');
  });

  test('is told once, in the block of time in which it begins', () => {
    const on = keyer({ mode: 'iambic-a' });
    on.press('dot', milliseconds(5));
    expect(on.advance(milliseconds(5))).toEqual([]);
    expect(elementsOf(on.advance(milliseconds(6)))).toBe('.');
    expect(on.advance(milliseconds(100))).toEqual([]);
  });

  test('begins no earlier than what was told, though its press comes late', () => {
    const on = keyer({ mode: 'iambic-a' });
    on.advance(milliseconds(50));
    on.press('dot', milliseconds(20));
    on.release('dot', milliseconds(10));
    expect(inMilliseconds(marksOf(on.advance(seconds(1))))).toEqual([[50, 110]]);
  });
});
