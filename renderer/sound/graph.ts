import { type BaseContext, Gain } from 'tone';
import { headroom, loudness, noiseLevel } from '../../core/audio/loudness.ts';
import type { Strike } from '../../core/audio/sounder.ts';
import { Hiss } from './hiss.ts';
import type { Gate, Key } from './plan-keying.ts';
import { Strikes } from './strikes.ts';
import { Swell } from './swell.ts';
import type { Voice } from './voice.ts';

/** How long a change of pitch, volume or instrument takes, in seconds: short for the hand, too long to click. */
const GLIDE = 0.02;

/**
 * What makes the sound: a tone that always runs, into a gate that opens and closes it, beside the strikes of a
 * sounder; both come and go by fading; noise is added; and all has one volume. Live and offline it is the same.
 */
export class Graph implements Key {
  readonly gate: Gate;
  readonly #context: BaseAudioContext;
  readonly #tone: OscillatorNode;
  /** What of the tone is heard: nothing where a sounder strikes. */
  readonly #toned: Gain;
  readonly #strikes: Strikes;
  readonly #swelling: Gain;
  readonly #volume: Gain;
  #voice: Voice;
  #swell: Swell | null = null;
  #hiss: Hiss | null = null;
  /** When the air began, on the audio clock; null in silence. */
  #origin: number | null = null;

  /** `raw` is the context that `context` is about. */
  constructor(context: BaseContext, raw: BaseAudioContext, voice: Voice) {
    this.#context = raw;
    this.#voice = voice;
    // Not Tone's oscillator, whose frequency is a signal of its own: offline that begins late, or never.
    this.#tone = new OscillatorNode(raw, { frequency: voice.pitch, type: 'sine' });
    const gate = new Gain({ context, gain: 0 });
    this.gate = gate.input.gain; // the bare AudioParam: Tone would cut a curve into corners
    this.#toned = new Gain({ context, gain: voice.instrument === 'tone' ? 1 : 0 });
    this.#swelling = new Gain({ context, gain: 1 });
    this.#volume = new Gain({ context, gain: levelOf(voice) });
    this.#tone.connect(gate.input);
    gate.chain(this.#toned, this.#swelling, this.#volume, context.destination);
    this.#strikes = new Strikes(raw, this.#swelling.input);
    this.#strikes.hear(voice.instrument === 'sounder');
    this.#tone.start(0);
  }

  strike(kind: Strike, at: number): void {
    this.#strikes.add(kind, at);
  }

  cancelStrikes(at: number): void {
    this.#strikes.cancel(at);
  }

  /** Changes what is not a matter of keying, while it sounds too. */
  setVoice(voice: Voice): void {
    const before = this.#voice;
    this.#voice = voice;
    if (voice.pitch !== before.pitch) this.#tune(voice.pitch);
    if (levelOf(voice) !== levelOf(before)) this.#volume.gain.rampTo(levelOf(voice), GLIDE);
    if (voice.instrument !== before.instrument) {
      this.#toned.gain.rampTo(voice.instrument === 'tone' ? 1 : 0, GLIDE);
      this.#strikes.hear(voice.instrument === 'sounder');
    }
    this.#follow(before);
  }

  #tune(pitch: number): void {
    const { frequency } = this.#tone;
    const now = this.#context.currentTime;
    frequency.cancelScheduledValues(now);
    frequency.setTargetAtTime(pitch, now, GLIDE / 3);
  }

  /** Lets the conditions begin at `at`, which is where a transmission begins. */
  begin(at: number): void {
    this.end(this.#context.currentTime);
    this.#origin = at;
    if (this.#voice.conditions.fading) this.#fade(at);
    if (this.#voice.conditions.noise !== null) this.#noise(at, this.#voice.conditions.noise);
  }

  /** Makes what the conditions are to do before `until`. */
  fill(until: number): void {
    this.#swell?.fill(until);
    this.#hiss?.fill(until);
  }

  /** Ends the conditions at `at`. */
  end(at: number): void {
    this.#origin = null;
    this.#swell?.end(at);
    this.#hiss?.end(at);
    this.#swell = null;
    this.#hiss = null;
  }

  /** Brings the conditions to those of the voice while they are at work. */
  #follow(before: Voice): void {
    if (this.#origin === null) return;
    const { conditions, pitch } = this.#voice;
    const now = this.#context.currentTime;
    if (conditions.fading !== before.conditions.fading) {
      this.#swell?.end(now);
      this.#swell = null;
      if (conditions.fading) this.#fade(now);
    }
    const isOther = pitch !== before.pitch || (conditions.noise === null) !== (this.#hiss === null);
    if (isOther) {
      this.#hiss?.end(now);
      this.#hiss = null;
      if (conditions.noise !== null) this.#noise(now + GLIDE, conditions.noise);
    } else if (conditions.noise !== null) {
      this.#hiss?.setLevel(noiseLevel(conditions.noise));
    }
  }

  #fade(at: number): void {
    const { seed } = this.#voice.conditions;
    this.#swell = new Swell(this.#swelling.input.gain, seed, this.#origin ?? at, at);
  }

  #noise(at: number, decibels: number): void {
    const { pitch, conditions } = this.#voice;
    const sound = { pitch, level: noiseLevel(decibels), seed: conditions.seed };
    this.#hiss = new Hiss(this.#context, this.#volume.input, sound, at);
  }
}

/** How loud all of it is, with room for the noise. */
function levelOf({ volume, conditions: { noise } }: Voice): number {
  const level = loudness(volume);
  return level * headroom(level, noise);
}
