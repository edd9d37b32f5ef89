import type { GamepadSource } from './gamepad-input.ts';
import type { AskForMidi } from './midi-input.ts';

/** Where devices come from: the window's own, or a test's. */
export interface DeviceSources {
  readonly askForMidi: AskForMidi;
  readonly gamepads: GamepadSource;
}

/** What Chromium knows of devices. */
export const windowSources: DeviceSources = {
  askForMidi: () => ('requestMIDIAccess' in navigator ? navigator.requestMIDIAccess({ sysex: false }) : null),
  gamepads: {
    pads: () => navigator.getGamepads(),
    watch: (changed) => {
      const events = ['gamepadconnected', 'gamepaddisconnected'] as const;
      for (const event of events) window.addEventListener(event, changed);
      return () => {
        for (const event of events) window.removeEventListener(event, changed);
      };
    },
    eachFrame: (look) => {
      let frame = 0;
      const next = () => {
        look(performance.now());
        frame = requestAnimationFrame(next);
      };
      frame = requestAnimationFrame(next);
      return () => {
        cancelAnimationFrame(frame);
      };
    },
  },
};
