import type { Device, DeviceListener } from '../../../renderer/keyer/device.ts';
import type { GamepadSource, Pad } from '../../../renderer/keyer/gamepad-input.ts';

/** A listener that writes down what it is told. */
export function writtenDown() {
  const told: string[] = [];
  const write =
    (what: string) =>
    ({ id }: Device, contact?: string, at?: number) => {
      told.push([id, what, contact, at].filter((part) => part !== undefined).join(' '));
    };
  const listener: DeviceListener = {
    came: write('came'),
    gone: write('gone'),
    closed: write('closed'),
    opened: write('opened'),
  };
  return { listener, told };
}

/** MIDI ports that a test plugs in, plays and pulls out. */
export function paperMidi() {
  type Port = { id: string; name: string; state: string } & Pick<MIDIInput, 'onmidimessage'>;
  const inputs = new Map<string, Port & { close: () => Promise<void> }>();
  const events = new EventTarget();
  const access = Object.assign(events, { inputs });
  const changed = () => events.dispatchEvent(new Event('statechange'));
  return {
    access: access as unknown as MIDIAccess, // a fake of the parts that are used
    plugIn: (id: string, name = 'Vail Adapter') => {
      inputs.set(id, { id, name, state: 'connected', onmidimessage: null, close: () => Promise.resolve() });
      changed();
    },
    pullOut: (id: string) => {
      const port = inputs.get(id);
      if (port !== undefined) port.state = 'disconnected';
      changed();
    },
    /** Whether the port's messages are heard. */
    isHeard: (id: string) => inputs.get(id)?.onmidimessage != null,
    play: (id: string, bytes: readonly number[], timeStamp = 0) => {
      const message = { data: Uint8Array.from(bytes), timeStamp } as unknown as MIDIMessageEvent; // what is read of one
      const port = inputs.get(id);
      port?.onmidimessage?.call(port as unknown as MIDIInput, message);
    },
  };
}

/** Gamepads that a test plugs in, presses and pulls out, frame by frame. */
export function paperGamepads() {
  const pads: (Pad | null)[] = [];
  let changed: (() => void) | undefined;
  let look: ((now: number) => void) | null = null;
  const source: GamepadSource = {
    pads: () => pads,
    watch: (told) => {
      changed = told;
      return () => undefined;
    },
    eachFrame: (each) => {
      look = each;
      return () => {
        look = null;
      };
    },
  };
  const put = (index: number, pressed: readonly number[], timestamp: number, id = 'Pad') => {
    const buttons = Array.from({ length: 8 }, (_, button) => ({ pressed: pressed.includes(button) }));
    pads[index] = { index, id, connected: true, timestamp, buttons };
  };
  return {
    source,
    /** Whether anyone looks at the buttons. */
    isLookedAt: () => look !== null,
    plugIn: (index: number, id = 'Pad', pressed: readonly number[] = []) => {
      put(index, pressed, 0, id);
      changed?.();
    },
    pullOut: (index: number) => {
      pads[index] = null;
      changed?.();
    },
    /** A frame at `now`, with these buttons down since `timestamp`. */
    frame: (now: number, pressed: readonly number[] = [], timestamp = now) => {
      pads.forEach((pad, index) => {
        if (pad !== null) put(index, pressed, timestamp, pad.id);
      });
      look?.(now);
    },
  };
}
