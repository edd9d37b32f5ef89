import type { Device, DeviceListener } from './device.ts';

/** Asks for MIDI; null where there is nothing to ask. */
export type AskForMidi = () => Promise<MIDIAccess> | null;

/** Whether MIDI devices are heard. */
export type MidiState =
  | { readonly kind: 'unasked' | 'asking' | 'ready' | 'absent' | 'refused' }
  /** The system has no MIDI to give. */
  | { readonly kind: 'failed'; readonly why: string };

/** The upper half of a status byte says what is told, the lower one on which channel, and any channel will do. */
const KIND = 0xf0;
const NOTE_OFF = 0x80;
const NOTE_ON = 0x90;

/** MIDI devices: each note is a contact, closed while it sounds. */
export class MidiInput {
  readonly #ask: AskForMidi;
  readonly #listener: DeviceListener;
  #asking: Promise<MIDIAccess> | null = null;
  #access: MIDIAccess | undefined;
  #isWanted = false;
  readonly #present = new Map<MIDIInput, Device>();

  constructor(ask: AskForMidi, listener: DeviceListener) {
    this.#ask = ask;
    this.#listener = listener;
  }

  /** Hears the devices that are there and those that come. What was refused is asked for again. */
  async start(): Promise<MidiState> {
    this.#isWanted = true;
    this.#asking ??= this.#ask();
    if (this.#asking === null) return { kind: 'absent' };
    try {
      this.#hear(await this.#asking);
      return { kind: 'ready' };
    } catch (error) {
      this.#asking = null;
      if (isRefusal(error)) return { kind: 'refused' };
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Gives the devices back: some systems let only one program have each. */
  stop(): void {
    this.#isWanted = false;
    this.#access?.removeEventListener('statechange', this.#look);
    for (const port of this.#present.keys()) {
      port.onmidimessage = null;
      void port.close();
    }
    this.#present.clear();
  }

  #hear(access: MIDIAccess): void {
    if (!this.#isWanted) return; // it was stopped meanwhile
    this.#access = access;
    access.addEventListener('statechange', this.#look);
    this.#look();
  }

  /** Looks who is there. */
  readonly #look = (): void => {
    const ports = [...(this.#access?.inputs.values() ?? [])].filter(({ state }) => state === 'connected');
    for (const [port, device] of [...this.#present]) {
      if (ports.includes(port)) continue;
      this.#present.delete(port);
      port.onmidimessage = null;
      this.#listener.gone(device);
    }
    for (const port of ports) {
      if (this.#present.has(port)) continue;
      const device: Device = { kind: 'midi', id: `midi ${port.id}`, name: port.name ?? 'MIDI' };
      this.#present.set(port, device);
      port.onmidimessage = ({ data, timeStamp }) => {
        this.#tell(device, data, timeStamp);
      };
      this.#listener.came(device);
    }
  };

  #tell(device: Device, data: Uint8Array | null, at: number): void {
    const [status, note, velocity] = data ?? [];
    if (status === undefined || note === undefined || velocity === undefined) return;
    const kind = status & KIND;
    const contact = `note ${String(note)}`;
    if (kind === NOTE_ON && velocity > 0) this.#listener.closed(device, contact, at);
    else if (kind === NOTE_ON || kind === NOTE_OFF) this.#listener.opened(device, contact, at);
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(error.name);
}
