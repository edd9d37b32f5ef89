import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { voiceOf } from '../../../renderer/sound/voice.ts';
import {
  conditionWords,
  exportedWords,
  exportName,
  hindranceWords,
  progressWords,
  rateWords,
  soundWords,
  tooLongWords,
} from '../../../renderer/words/exporting.ts';

const dials = { speed: wordsPerMinute(20), pitch: hertz(600), volume: 70 };
const voice = (change: Partial<Settings> = {}) => voiceOf(dials, { ...defaultSettings, ...change });
/** Words as they look: units stay with their numbers by spaces that do not break. */
const spaced = (words: string) => words.replaceAll('\u00a0', ' ');

describe('the words on an export', () => {
  test('say where it is, in however many files', () => {
    expect(exportedWords('a.py', ['a.py.wav'])).toBe('The audio of a.py is in a.py.wav.');
    expect(exportedWords('a', ['a-1.wav', 'a-2.wav', 'a-3.wav'])).toBe(
      'The audio of a is in 3 files, a-1.wav to a-3.wav.',
    );
  });

  test.each([
    [0.349, null, '34 %'],
    [0.34, 11.2, '34 %, 12 s left'],
    [0.5, 125, '50 %, 2 min 5 s left'],
  ])('say how far it is: %d, %d', (share, left, words) => {
    expect(progressWords(share, left)).toBe(words);
  });

  test('say how it sounds, and what the air adds', () => {
    expect(spaced(soundWords(voice(), 'run-on', 13))).toBe(
      '20 WPM, run-on, a tone of 600 Hz with edges of 5 ms, volume 70 %',
    );
    expect(spaced(soundWords(voice({ instrument: 'sounder' }), 'spaced', 13))).toBe(
      '20 WPM (13 in all), spaced, a telegraph sounder, volume 70 %',
    );
    expect(conditionWords(voice())).toBeNull();
    expect(conditionWords(voice({ fist: 'straight', fading: true, noise: -3 }))).toBe(
      'keyed by a straight key, fading, noise 3 dB above the tone',
    );
    expect(conditionWords(voice({ fist: 'bug', noise: 10 }))).toBe(
      'keyed by a bug, noise 10 dB below the tone',
    );
    expect(conditionWords(voice({ noise: 0 }))).toBe('noise as strong as the tone');
  });

  test('call it by its module, or by the whole name of a text', () => {
    const isSelection = false;
    expect(exportName('json/decoder.py', { isText: false, isSelection })).toBe('decoder.py');
    expect(exportName('either/or', { isText: true, isSelection })).toBe('either/or');
    expect(exportName('a.py', { isText: true, isSelection: true })).toBe('selection of a.py');
  });

  test('offer a lower rate that fits, else parts alone', () => {
    const asked = { parts: 3, rate: 48_000 } as const;
    expect(tooLongWords({ asked, fitting: [22_050, 8000] })).toBe(
      'A WAV holds up to 4 GiB, and at 48 kHz this takes more. Take 22.05 kHz or less, or have it in 3 parts, cut between symbols.',
    );
    expect(tooLongWords({ asked, fitting: [] })).toMatch(/It can be had in 3 parts/);
  });

  test('say what hinders it and what to do', () => {
    expect(hindranceWords({ hindrance: null })).toBeNull();
    expect(hindranceWords({ hindrance: 'nothing-sent' })).toMatch(/another codebook\.$/);
    expect(hindranceWords({ hindrance: 'no-volume' })).toMatch(/Turn it up first\.$/);
    expect(hindranceWords({ hindrance: 'too-many-parts' })).toMatch(/more than 999 files/);
  });

  test('tell rates in kilohertz', () => {
    expect([8000, 11_025, 22_050, 48_000].map(rateWords)).toEqual([
      '8 kHz',
      '11.025 kHz',
      '22.05 kHz',
      '48 kHz',
    ]);
  });
});
