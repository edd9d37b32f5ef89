/** Devices that a test plugs in, moves and pulls out. */
interface FakeDevices {
  /** Whether MIDI is refused to who asks. */
  isMidiRefused: boolean;
  plugIn(id: string, name: string): void;
  pullOut(id: string): void;
  /** A note begins, or ends. */
  play(id: string, note: number, isDown: boolean): void;
  /** A gamepad with these buttons down; null pulls it out. */
  gamepad(pressed: readonly number[] | null): void;
}

declare global {
  interface Window {
    fakeDevices: FakeDevices;
  }
}

/** Puts devices in place of the computer's own. It runs in the page, so it stands by itself. */
export function installFakeDevices(): void {
  const events = new EventTarget();
  const inputs = new Map<string, { state: string; onmidimessage: ((message: object) => void) | null }>();
  const changed = () => events.dispatchEvent(new Event('statechange'));
  let pad: object | null = null;
  const devices: FakeDevices = {
    isMidiRefused: false,
    plugIn: (id, name) => {
      const port = { id, name, state: 'connected', onmidimessage: null, close: () => Promise.resolve() };
      inputs.set(id, port);
      changed();
    },
    pullOut: (id) => {
      const port = inputs.get(id);
      if (port !== undefined) port.state = 'disconnected';
      changed();
    },
    play: (id, note, isDown) => {
      const data = Uint8Array.from([0x90, note, isDown ? 100 : 0]);
      inputs.get(id)?.onmidimessage?.({ data, timeStamp: performance.now() });
    },
    gamepad: (pressed) => {
      const isNew = (pad === null) !== (pressed === null);
      const buttons = Array.from({ length: 17 }, (_, button) => ({ pressed: pressed?.includes(button) }));
      const timestamp = performance.now();
      const id = 'Fake Pad (STANDARD GAMEPAD Vendor: 045e Product: 028e)';
      pad = pressed === null ? null : { index: 0, id, connected: true, timestamp, buttons };
      if (isNew) dispatchEvent(new Event(pressed === null ? 'gamepaddisconnected' : 'gamepadconnected'));
    },
  };
  Object.assign(window, { fakeDevices: devices });
  const requestMIDIAccess = () =>
    devices.isMidiRefused
      ? Promise.reject(new DOMException('Permission was denied', 'NotAllowedError'))
      : Promise.resolve(Object.assign(events, { inputs }));
  Object.assign(navigator, { requestMIDIAccess, getGamepads: () => [pad] });
}
