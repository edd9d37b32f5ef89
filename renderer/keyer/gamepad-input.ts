import type { Device, DeviceListener } from './device.ts';

/** What of a gamepad is looked at. */
export type Pad = Pick<Gamepad, 'index' | 'id' | 'connected' | 'timestamp'> & {
  readonly buttons: readonly Pick<GamepadButton, 'pressed'>[];
};

/** Where gamepads come from. */
export interface GamepadSource {
  /** All of them as they are now; a place where none is plugged in is null. */
  pads(): readonly (Pad | null)[];
  /** Tells when one comes or goes, until the function it answers with is called. */
  watch(changed: () => void): () => void;
  /** Calls with the time once a frame, until the function it answers with is called. */
  eachFrame(look: (now: number) => void): () => void;
}

/** A gamepad, and its buttons as they were seen last. */
interface Seen {
  readonly device: Device;
  pressed: ReadonlySet<number>;
}

/**
 * Gamepads: each button is a contact. Nothing tells when one is pressed, so they are looked at once a frame, and only
 * while somebody keys. The time is that of the gamepad's own, which may lie before the frame.
 */
export class GamepadInput {
  readonly #source: GamepadSource;
  readonly #listener: DeviceListener;
  readonly #seen = new Map<number, Seen>();
  #unwatch: (() => void) | undefined;
  #unlook: (() => void) | undefined;
  /** When the buttons were looked at before; null if nobody keyed then. */
  #lookedAt: number | null = null;

  constructor(source: GamepadSource, listener: DeviceListener) {
    this.#source = source;
    this.#listener = listener;
  }

  /** Tells which gamepads are there, come and go. */
  start(): void {
    this.#unwatch ??= this.#source.watch(() => {
      this.#seeWho();
    });
    this.#seeWho();
  }

  stop(): void {
    this.rest();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#seen.clear();
  }

  /** Tells what buttons do from now on. One that is held already has to be pressed anew. */
  attend(): void {
    this.#unlook ??= this.#source.eachFrame((now) => {
      this.#seeButtons(now);
    });
  }

  rest(): void {
    this.#unlook?.();
    this.#unlook = undefined;
    this.#lookedAt = null;
  }

  #seeWho(): readonly Pad[] {
    const pads = this.#source.pads().flatMap((pad) => (pad?.connected === true ? [pad] : []));
    for (const [index, { device }] of [...this.#seen]) {
      if (pads.some((pad) => pad.index === index && pad.id === device.name)) continue;
      this.#seen.delete(index);
      this.#listener.gone(device);
    }
    for (const pad of pads) {
      if (this.#seen.has(pad.index)) continue;
      const device: Device = { kind: 'gamepad', id: `gamepad ${String(pad.index)}`, name: pad.id };
      this.#seen.set(pad.index, { device, pressed: pressedOn(pad) });
      this.#listener.came(device);
    }
    return pads;
  }

  #seeButtons(now: number): void {
    const since = this.#lookedAt;
    this.#lookedAt = now;
    for (const pad of this.#seeWho()) {
      const seen = this.#seen.get(pad.index);
      if (seen === undefined) continue;
      const before = seen.pressed;
      seen.pressed = pressedOn(pad);
      if (since === null) continue;
      const at = Math.min(now, Math.max(since, pad.timestamp)); // it was not yet so at the look before
      for (const button of before) {
        if (!seen.pressed.has(button)) this.#listener.opened(seen.device, contactOf(button), at);
      }
      for (const button of seen.pressed) {
        if (!before.has(button)) this.#listener.closed(seen.device, contactOf(button), at);
      }
    }
  }
}

function pressedOn({ buttons }: Pad): ReadonlySet<number> {
  return new Set(buttons.flatMap(({ pressed }, button) => (pressed ? [button] : [])));
}

function contactOf(button: number): string {
  return `button ${String(button)}`;
}
