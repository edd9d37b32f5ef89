import type { AudioExport } from '../../../core/audio/audio-export.ts';
import { EDGE } from '../../../core/audio/envelope.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { segmentsOf } from '../arbitraries.ts';

/** An export of `text` in International Morse, at 20 WPM, 600 Hz and 8 kHz but for what is asked. */
export function exportOf(text: string, asked: Partial<AudioExport> = {}): AudioExport {
  const signals = encode(segmentsOf(text), ituCodebook());
  return {
    signals,
    from: 0,
    to: signals.ids.length,
    spacing: 'spaced',
    speed: wordsPerMinute(20),
    effective: wordsPerMinute(20),
    fist: 'exact',
    instrument: 'tone',
    pitch: hertz(600),
    edge: EDGE,
    level: 0.5,
    noise: null,
    fading: false,
    seed: 1,
    rate: 8000,
    parts: 1,
    ...asked,
  };
}
