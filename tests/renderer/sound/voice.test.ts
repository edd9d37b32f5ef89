import { describe, expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../../core/settings.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { stretchOf, voiceOf } from '../../../renderer/sound/voice.ts';
import { defaultVoice } from './voices.ts';

describe('a voice', () => {
  test('of the usual settings is a clean tone with edges of 5 ms', () => {
    expect(voiceOf(defaultVoice, defaultSettings)).toEqual(defaultVoice);
  });

  test('keeps its hand while nothing about it changes, so that nothing is keyed anew', () => {
    const before = voiceOf(defaultVoice, { ...defaultSettings, fist: 'bug' });
    expect(voiceOf(defaultVoice, { ...defaultSettings, fist: 'bug', edge: 8 }).hand).toBe(before.hand);
  });

  test('has gaps as by rule where the effective speed is none, or above the speed', () => {
    expect(stretchOf(wordsPerMinute(20), null)).toBe(1);
    expect(stretchOf(wordsPerMinute(20), 25)).toBe(1);
    expect(stretchOf(wordsPerMinute(20), 10)).toBeCloseTo(3.63, 2);
  });

  test.each([
    ['edge', 1],
    ['edge', 11],
    ['effective', 0],
    ['noise', 99],
    ['fist', 'foot'],
    ['instrument', 'organ'],
  ])('is not spoilt by a setting %s of %j', (name, value) => {
    expect(readSettings({ [name]: value })).toEqual(defaultSettings);
  });
});
