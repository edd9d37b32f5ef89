import { EDGE } from '../../../core/audio/envelope.ts';
import { CLEAR } from '../../../core/audio/sound.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import type { Voice } from '../../../renderer/sound/voice.ts';

/** A clean tone of 600 Hz at 20 words per minute. */
export const defaultVoice: Voice = {
  speed: wordsPerMinute(20),
  pitch: hertz(600),
  volume: 70,
  instrument: 'tone',
  edge: EDGE,
  hand: { fist: 'exact', seed: 1 },
  conditions: CLEAR,
};
