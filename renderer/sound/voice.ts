import type { Conditions, Sound } from '../../core/audio/sound.ts';
import type { Settings } from '../../core/settings.ts';
import { gapStretch } from '../../core/timeline/farnsworth.ts';
import type { Fist, Hand } from '../../core/timeline/fist.ts';
import { type Hertz, type Seconds, seconds, type WordsPerMinute, wordsPerMinute } from '../../core/units.ts';

/** What is set by hand all the time. */
export interface Dials {
  readonly speed: WordsPerMinute;
  readonly pitch: Hertz;
  /** Percent of full loudness. */
  readonly volume: number;
}

/** How a transmission sounds. */
export interface Voice extends Dials {
  readonly instrument: Sound['instrument'];
  /** How long a mark takes to rise and to fall. */
  readonly edge: Seconds;
  readonly hand: Hand;
  readonly conditions: Conditions;
}

/** What of the settings decides how it sounds, beside the dials. */
export type SoundSettings = Pick<
  Settings,
  'effective' | 'spacing' | 'instrument' | 'edge' | 'noise' | 'fading' | 'fist'
>;

/** Decides what chance would, in what is heard as in what is exported: so both are the same. */
const SEED = 1;
/** One of each, so that the same hand is told by being the same. */
const hands: Readonly<Record<Fist, Hand>> = {
  exact: { fist: 'exact', seed: SEED },
  bug: { fist: 'bug', seed: SEED },
  straight: { fist: 'straight', seed: SEED },
};

/** The voice of dials and settings. */
export function voiceOf(dials: Dials, { instrument, edge, noise, fading, fist }: SoundSettings): Voice {
  return {
    ...dials,
    instrument,
    edge: seconds(edge / 1000),
    hand: hands[fist],
    conditions: { noise, fading, seed: SEED },
  };
}

/** By how much gaps are longer for the effective speed that is set; one above the speed has no meaning. */
export function stretchOf(speed: WordsPerMinute, effective: number | null): number {
  return effective === null || effective >= speed ? 1 : gapStretch(speed, wordsPerMinute(effective));
}
