import { bindingsOf, boundAs, leverFor } from '../../core/keyer/bindings.ts';
import type { Notices } from '../state/notices.svelte.ts';
import { deviceName } from '../words/contact.ts';
import type { Device, DeviceListener } from './device.ts';
import { type DeviceSources, windowSources } from './device-sources.ts';
import { GamepadInput } from './gamepad-input.ts';
import { MidiInput, type MidiState } from './midi-input.ts';
import type { LeverTaker, PadSetting } from './pad-input.ts';

/** Hears one contact, and what it is called. */
type Learn = (contact: string) => void;

/**
 * The devices one can key with beside keyboard, mouse and touch. They are known while somebody watches, move levers
 * while somebody attends, and a contact that is being learned moves none.
 */
export class Devices {
  /** Those that are plugged in. */
  present: readonly Device[] = $state.raw([]);
  /** What became of asking for MIDI. */
  midi: MidiState = $state.raw({ kind: 'unasked' });
  /** What happened last to a device, for who looks at them. */
  news = $state('');
  readonly #setting: () => PadSetting;
  readonly #notices: Notices;
  readonly #midi: MidiInput;
  readonly #gamepads: GamepadInput;
  #taker: LeverTaker | null = null;
  #learning: { readonly device: string; readonly learn: Learn } | null = null;

  constructor(setting: () => PadSetting, notices: Notices, sources: DeviceSources = windowSources) {
    this.#setting = setting;
    this.#notices = notices;
    const listener: DeviceListener = {
      came: (device) => {
        this.#came(device);
      },
      gone: (device) => {
        this.#gone(device);
      },
      closed: (device, contact, at) => {
        this.#closed(device, contact, at);
      },
      opened: (device, contact, at) => {
        this.#opened(device, contact, at);
      },
    };
    this.#midi = new MidiInput(sources.askForMidi, listener);
    this.#gamepads = new GamepadInput(sources.gamepads, listener);
  }

  /** Knows who is there, comes and goes, until the function it answers with is called. */
  watch(): () => void {
    this.ask();
    this.#gamepads.start();
    return () => {
      for (const { id } of this.present) this.#taker?.releaseAll(id);
      this.#midi.stop();
      this.#gamepads.stop();
      this.present = [];
    };
  }

  /** Asks for MIDI devices, again if they were refused. */
  ask(): void {
    if (this.midi.kind !== 'ready') this.midi = { kind: 'asking' };
    void this.#midi.start().then((state) => {
      this.midi = state;
    });
  }

  /** Moves these levers until the function it answers with is called. */
  attend(taker: LeverTaker): () => void {
    this.#taker = taker;
    this.news = ''; // of before
    this.#gamepads.attend();
    return () => {
      if (this.#taker !== taker) return; // another's turn
      for (const { id } of this.present) taker.releaseAll(id);
      this.#gamepads.rest();
      this.#taker = null;
    };
  }

  /** Tells the next contact of a device that closes, until the function it answers with is called. */
  learn(device: string, learn: Learn): () => void {
    const learning = { device, learn };
    this.#learning = learning;
    return () => {
      if (this.#learning === learning) this.#learning = null;
    };
  }

  #came(device: Device): void {
    this.present = [...this.present, device];
    this.news = `${deviceName(device.name)} is here.`;
    this.#notices.settle(device.id);
  }

  #gone(device: Device): void {
    this.present = this.present.filter((other) => other !== device);
    this.#taker?.releaseAll(device.id);
    const text = `${deviceName(device.name)} is gone, and its levers are open. What it is bound to is kept: plug it in again to key on.`;
    this.news = text;
    this.#notices.retell({ tone: 'news', topic: device.id, text });
  }

  #closed(device: Device, contact: string, at: number): void {
    if (this.#taker === null) return;
    if (this.#learning?.device === device.id) {
      this.#learning.learn(contact);
      return;
    }
    const { bindings, isStraight } = this.#setting();
    const bound = bindingsOf(bindings, boundAs(device.kind, device.name), device.kind);
    const lever = leverFor(bound, contact, isStraight);
    if (lever !== null) this.#taker.press(lever, `${device.id} ${contact}`, at);
  }

  /** Whatever it holds, even if it was bound anew meanwhile. */
  #opened(device: Device, contact: string, at: number): void {
    for (const lever of ['dot', 'dash'] as const) {
      this.#taker?.release(lever, `${device.id} ${contact}`, at);
    }
  }
}
