import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { encode } from '../../../core/encode/signals.ts';
import { segment } from '../../../core/python/segment.ts';
import { buildTimeline, duration } from '../../../core/timeline/timeline.ts';
import { unitLength, wordsPerMinute } from '../../../core/units.ts';
import { sendingWords } from '../../../renderer/words/sending.ts';

/** What is said of a text by International Morse, at 20 words per minute. */
function saidOf(text: string): string {
  const timeline = buildTimeline(encode(segment(text, noLandmarks), ituCodebook()), 'spaced');
  const seconds = duration(timeline) * unitLength(wordsPerMinute(20));
  return sendingWords({ text, symbols: timeline.signals.ids.length, seconds, speed: 20, method: 'itu' });
}

describe('what is sent', () => {
  test('is told in symbols and time', () => {
    expect(saidOf('paris paris')).toBe('11 symbols, 0:05 at 20 words per minute.');
  });

  test('is nothing of an empty module', () => {
    expect(saidOf('')).toBe('This module is empty: there is nothing to send.');
  });

  test('is nothing of white space by International Morse, which makes pauses of it', () => {
    expect(saidOf(' \n\t\n')).toContain('only white space here, of which International Morse makes pauses');
  });

  test('is nothing where no letter has a signal, and another method is the way out', () => {
    expect(saidOf('你好')).toContain('None of this has a signal by International Morse');
  });
});
