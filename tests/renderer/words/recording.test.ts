import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../core/decode/calls.ts';
import { hertz, seconds, wordsPerMinute } from '../../../core/units.ts';
import { doubtWords, heardWords, textName } from '../../../renderer/words/recording.ts';

const recording: Recording = {
  text: 'PARIS',
  unknown: 0,
  isCutShort: false,
  pitch: hertz(599.7),
  speed: wordsPerMinute(20.02),
  spacing: 'spaced',
  letterGap: null,
  doubtful: 0,
  seconds: seconds(12),
  isTruncated: false,
};

describe('the words on a recording', () => {
  test('say what was heard', () => {
    expect(heardWords(recording)).toBe('20 WPM at 600 Hz, spaced, 12 s: 5 characters.');
  });

  test('have no doubt where all was understood', () => {
    expect(doubtWords(recording)).toEqual([]);
  });

  test('say what was not', () => {
    expect(
      doubtWords({ ...recording, unknown: 3, isCutShort: true, isTruncated: true, doubtful: 1 }),
    ).toEqual([
      '3 letters are none of the codebook’s, and are marked.',
      'It ends in the middle of a codeword.',
      'The file ends before it says it does; what there is was read.',
      '1 mark or gap may be another.',
    ]);
  });

  test.each([
    ['decoder.py.wav', 'decoder.py'],
    ['CQ.WAVE', 'CQ'],
    ['.wav', '.wav'],
  ])('call the text of %s %s', (file, name) => {
    expect(textName(file)).toBe(name);
  });
});
