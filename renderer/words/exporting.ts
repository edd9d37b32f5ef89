import { MOST_PARTS } from '../../core/audio/audio-export.ts';
import type { Rate } from '../../core/audio/sound.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Voice } from '../sound/voice.ts';
import { longTime } from './numbers.ts';

/** Why an export cannot be had at all. */
export type Hindrance = 'nothing-sent' | 'no-volume' | 'too-many-parts';

/** What came of an export: `The audio of json/decoder.py is in decoder.py.wav.` */
export function exportedWords(name: string, files: readonly string[]): string {
  const [first = ''] = files;
  const where =
    files.length === 1 ? first : `${String(files.length)} files, ${first} to ${files.at(-1) ?? ''}`;
  return `The audio of ${name} is in ${where}.`;
}

/** What is said of an export that was cancelled. */
export function cancelledExport(name: string): string {
  return `The export of ${name} was cancelled. No file of it was left.`;
}

/** How far it is: `34 %, 12 s left`. */
export function progressWords(share: number, left: number | null): string {
  const done = `${String(Math.floor(share * 100))} %`;
  if (left === null) return done;
  return `${done}, ${left < 60 ? `${String(Math.ceil(left))} s` : longTime(left)} left`;
}

/** How many samples a second: `22.05 kHz`. */
export function rateWords(rate: number): string {
  return `${String(rate / 1000)} kHz`;
}

/** What keys and sounds: `20 WPM (13 in all), spaced, a tone of 600 Hz with edges of 5 ms, volume 70 %`. */
export function soundWords(voice: Voice, spacing: Spacing, effective: number | null): string {
  const isStretched = effective !== null && effective < voice.speed && spacing === 'spaced';
  const edges = String(Math.round(voice.edge * 10_000) / 10);
  return [
    `${String(voice.speed)}\u00a0WPM${isStretched ? ` (${String(effective)} in all)` : ''}`,
    spacing,
    voice.instrument === 'tone'
      ? `a tone of ${String(voice.pitch)}\u00a0Hz with edges of ${edges}\u00a0ms`
      : 'a telegraph sounder',
    `volume ${String(voice.volume)}\u00a0%`,
  ].join(', ');
}

/** What lies between the key and the ear: `keyed by a bug, fading, noise 10 dB below the tone`; null for nothing. */
export function conditionWords({ hand, conditions: { noise, fading } }: Voice): string | null {
  const words = [
    ...(hand.fist === 'exact' ? [] : [`keyed by a ${hand.fist === 'bug' ? 'bug' : 'straight key'}`]),
    ...(fading ? ['fading'] : []),
    ...(noise === null ? [] : [noiseWords(noise)]),
  ];
  return words.length === 0 ? null : words.join(', ');
}

function noiseWords(decibels: number): string {
  if (decibels === 0) return 'noise as strong as the tone';
  return `noise ${String(Math.abs(decibels))} dB ${decibels > 0 ? 'below' : 'above'} the tone`;
}

/** What an export is called, and its file after it: `decoder.py`, `selection of decoder.py`. */
export function exportName(
  path: string,
  { isText, isSelection }: { readonly isText: boolean; readonly isSelection: boolean },
): string {
  const name = isText ? path : (path.split('/').at(-1) ?? path);
  return isSelection ? `selection of ${name}` : name;
}

/** What hinders an export: why it cannot be had, and what to do; null where nothing does. */
export function hindranceWords({ hindrance }: { readonly hindrance: Hindrance | null }): string | null {
  switch (hindrance) {
    case null:
      return null;
    case 'nothing-sent':
      return 'There is nothing to be heard: no symbol of it has a signal. Choose something else, or another codebook.';
    case 'no-volume':
      return 'The volume is at 0, so nothing would be heard. Turn it up first.';
    case 'too-many-parts':
      return `It would take more than ${String(MOST_PARTS)} files. Take fewer samples a second, a higher speed, or a selection.`;
  }
}

/** What is said of one that a WAV cannot hold. */
export function tooLongWords({
  asked: { parts, rate },
  fitting,
}: {
  readonly asked: { readonly parts: number; readonly rate: Rate };
  readonly fitting: readonly Rate[];
}): string {
  const [best] = fitting;
  const many = `in ${String(parts)} parts, cut between symbols`;
  const choice =
    best === undefined ? `It can be had ${many}.` : `Take ${rateWords(best)} or less, or have it ${many}.`;
  return `A WAV holds up to 4 GiB, and at ${rateWords(rate)} this takes more. ${choice}`;
}
