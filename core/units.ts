import { sounderError } from './errors.ts';

declare const unit: unique symbol;
type Quantity<Name extends string> = number & { readonly [unit]: Name };

/** A length of time in seconds. */
export type Seconds = Quantity<'seconds'>;
/** A length of time in dot lengths (ITU-R M.1677-1, annex 1, part I, 2). */
export type Units = Quantity<'units'>;
/** A speed by the word PARIS, which is 50 units long. */
export type WordsPerMinute = Quantity<'words per minute'>;
/** A pitch. */
export type Hertz = Quantity<'hertz'>;

/** What the speed control reaches. */
export const SPEED_RANGE = { least: 5, most: 100 } as const;
/** What the speed over all may be, with gaps that are stretched: beyond, letters stand too far apart to be a word. */
export const EFFECTIVE_RANGE = { least: 2, most: 100 } as const;
/** What the pitch control reaches, in hertz. */
export const PITCH_RANGE = { least: 300, most: 1200 } as const;
/** What the volume control reaches, in percent of full loudness. */
export const VOLUME_RANGE = { least: 0, most: 100 } as const;

const UNITS_OF_PARIS = 50;

/** `value` as seconds. Throws when it is not finite. */
export function seconds(value: number): Seconds {
  return finite(value, 'seconds') as Seconds;
}

/** `value` as units. Throws when it is not finite. */
export function units(value: number): Units {
  return finite(value, 'units') as Units;
}

/** `value` as words per minute. Throws when it is not above zero. */
export function wordsPerMinute(value: number): WordsPerMinute {
  return aboveZero(value, 'words per minute') as WordsPerMinute;
}

/** `value` as hertz. Throws when it is not above zero. */
export function hertz(value: number): Hertz {
  return aboveZero(value, 'hertz') as Hertz;
}

/** How long one unit lasts: 1.2 s / WPM, because 60 s hold WPM words of 50 units. 20 WPM: 0.06 s. */
export function unitLength(speed: WordsPerMinute): Seconds {
  return seconds(60 / (UNITS_OF_PARIS * speed));
}

function finite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw sounderError('caller-mistake', `${value} is no number of ${name}`);
  return value;
}

function aboveZero(value: number, name: string): number {
  if (!(finite(value, name) > 0)) throw sounderError('caller-mistake', `${value} ${name} is not above zero`);
  return value;
}
