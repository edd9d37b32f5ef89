import type { ContactUse, DeviceKind } from '../../core/keyer/bindings.ts';
import type { MidiState } from '../keyer/midi-input.ts';
import type { TouchLatency } from '../keyer/touch-latency.ts';

/** What a contact is used for. */
export const useNames: Readonly<Record<ContactUse, string>> = {
  dot: 'Dot lever',
  dash: 'Dash lever',
  straight: 'Straight key',
};

/** What is to be done so that a contact of a device is learned. */
export const learnWords: Readonly<Record<DeviceKind, string>> = {
  keyboard: 'Press a key…',
  mouse: 'Press it here…',
  touch: '',
  midi: 'Play a note…',
  gamepad: 'Press a button…',
};

/** How soon a device is heard: its last touch, what of that is the sound output's own, and many touches. */
export function latencyWords({ last, output, median, touches }: TouchLatency): string {
  const one = `Heard after ${milliseconds(last)} (sound output: ${milliseconds(output)}).`;
  return touches === 1 ? one : `${one} Median of ${String(touches)}: ${milliseconds(median)}.`;
}

/** A time as people can compare it: `7.4 ms`, `31 ms`. */
export function milliseconds(time: number): string {
  return `${time < 9.95 ? time.toFixed(1) : String(Math.round(time))} ms`;
}

/** What became of asking for MIDI, and what to do; empty where devices speak for themselves. */
export function midiWords(midi: MidiState, hasDevice: boolean): string {
  switch (midi.kind) {
    case 'unasked':
    case 'asking':
      return 'Asking the system for MIDI devices…';
    case 'ready':
      return hasDevice ? '' : 'No MIDI device is plugged in. One that comes is shown at once.';
    case 'absent':
      return 'This window has no MIDI. Everything else works: an adapter that acts as a keyboard needs none.';
    case 'refused':
      return 'MIDI was refused. Allow it in the settings of your system, and ask again; everything else works meanwhile.';
    case 'failed':
      return `The system gives no MIDI: ${midi.why.replace(/\.$/, '')}. See that no other program keeps it, on Linux that the module snd-seq is loaded, and ask again; everything else works meanwhile.`;
  }
}

/** Shown where no gamepad is known: Chromium hides one until then. */
export const noGamepad = 'A gamepad is shown once one of its buttons is pressed.';
