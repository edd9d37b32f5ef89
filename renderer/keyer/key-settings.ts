import type { KeyerSettings } from '../../core/keyer/modes.ts';
import type { Settings } from '../../core/settings.ts';
import { hertz, seconds, wordsPerMinute } from '../../core/units.ts';
import type { Tone } from './sidetone.ts';

/** What of the settings decides how the key works and sounds. */
export type KeySettings = Pick<
  Settings,
  | 'keyer'
  | 'keyerSpeed'
  | 'keyerWeight'
  | 'keyerSwap'
  | 'keyerSettling'
  | 'sidetonePitch'
  | 'sidetoneVolume'
  | 'patience'
  | 'keyBindings'
>;

/** The keyer that is set. */
export function keyerOf(settings: KeySettings): KeyerSettings {
  return {
    mode: settings.keyer,
    timing: { speed: wordsPerMinute(settings.keyerSpeed), weight: settings.keyerWeight },
    isSwapped: settings.keyerSwap,
    settling: seconds(settings.keyerSettling / 1000),
  };
}

/** The sidetone that is set. */
export function toneOf({ sidetonePitch, sidetoneVolume }: KeySettings): Tone {
  return { pitch: hertz(sidetonePitch), volume: sidetoneVolume };
}
