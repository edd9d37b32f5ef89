// Runs in the audio thread: what makes a keyer's elements, whatever keeps the window busy.
import type { KeyedSound } from '../../core/keyer/keyer.ts';
import type { KeyerSettings } from '../../core/keyer/modes.ts';
import { seconds } from '../../core/units.ts';
import { KeyVoice } from './key-voice.ts';
import { KEYER, type Order, type Report } from './messages.ts';

/** How many blocks pass at most between two reports: with 128 frames each about 20 ms. */
const REPORT_EVERY = 8;

class KeyerProcessor extends AudioWorkletProcessor {
  readonly #voice: KeyVoice;
  #lit: Report['lit'] = null;
  #sounds: KeyedSound[] = [];
  #blocks = 0;
  #isOver = false;

  constructor(options: AudioWorkletNodeOptions) {
    super(options);
    this.#voice = new KeyVoice(options.processorOptions as KeyerSettings, sampleRate);
    this.port.onmessage = ({ data }: MessageEvent<Order>) => {
      this.#obey(data);
    };
  }

  process(_inputs: unknown, [output]: readonly (readonly Float32Array[])[]): boolean {
    const levels = output?.[0];
    if (levels === undefined) return !this.#isOver;
    this.#sounds.push(...this.#voice.render(levels, currentFrame));
    if (++this.#blocks >= REPORT_EVERY || this.#sounds.length > 0 || this.#voice.lit !== this.#lit) {
      this.#report(currentFrame + levels.length);
    }
    return !this.#isOver;
  }

  #obey(order: Order): void {
    switch (order.kind) {
      case 'set':
        this.#sounds.push(...this.#voice.set(order.settings));
        return;
      case 'move':
        this.#voice.move(order.move);
        return;
      case 'rest':
        this.#voice.rest();
        this.#sounds = [];
        return;
      case 'end':
        this.#isOver = true;
        return;
    }
  }

  #report(frame: number): void {
    this.#lit = this.#voice.lit;
    const report: Report = { sounds: this.#sounds, lit: this.#lit, until: seconds(frame / sampleRate) };
    this.port.postMessage(report);
    this.#sounds = [];
    this.#blocks = 0;
  }
}

registerProcessor(KEYER, KeyerProcessor);
