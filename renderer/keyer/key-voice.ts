import { EDGE } from '../../core/audio/envelope.ts';
import type { KeyedSound, Keyer, Lever } from '../../core/keyer/keyer.ts';
import { createKeyer, isSameKeyer, type KeyerSettings } from '../../core/keyer/modes.ts';
import { type Seconds, seconds } from '../../core/units.ts';
import { Gate } from './gate.ts';
import { Landing } from './landing.ts';
import type { Move } from './messages.ts';

/**
 * All that the worklet does: levers in, levels out, a block at a time. It counts in frames of the audio clock, so
 * nothing that happens in the window can move an element by a sample.
 */
export class KeyVoice {
  readonly #rate: number;
  readonly #gate: Gate;
  readonly #landing = new Landing();
  readonly #closed = new Set<Lever>();
  #settings: KeyerSettings;
  #keyer: Keyer;
  /** What came since the block before. */
  #moves: Move[] = [];
  /** What has a place on the audio clock that is not reached yet. */
  #landed: Move[] = [];
  #isDown = false;
  #frame = 0;

  constructor(settings: KeyerSettings, rate: number) {
    this.#rate = rate;
    this.#settings = settings;
    this.#keyer = createKeyer(settings);
    this.#gate = new Gate(rate, EDGE);
  }

  /** What sounds now. */
  get lit(): Lever | null {
    return this.#gate.lit;
  }

  /** Sets the keyer. Another speed or weight holds from the next element on; anything else begins with open levers. */
  set(settings: KeyerSettings): readonly KeyedSound[] {
    const before = this.#settings;
    this.#settings = settings;
    if (isSameKeyer(settings, before)) {
      this.#keyer.retime(settings.timing, this.#now);
      return [];
    }
    const ended: readonly KeyedSound[] = this.#isDown ? [{ kind: 'up', at: this.#now }] : [];
    this.rest();
    return ended;
  }

  /** Falls silent, with open levers: what they did before makes no element any more. */
  rest(): void {
    this.#keyer = createKeyer(this.#settings);
    this.#isDown = false;
    this.#moves = [];
    this.#landed = [];
    this.#closed.clear();
    this.#gate.shut(this.#frame);
  }

  /** A lever moved. It is heard from the next block on. */
  move(move: Move): void {
    this.#moves.push(move);
  }

  /** Fills in the levels from `frame` on, and answers with what begins or ends there. */
  render(levels: Float32Array, frame: number): readonly KeyedSound[] {
    this.#frame = frame;
    this.#land();
    const end = seconds((frame + levels.length) / this.#rate);
    this.#apply(end);
    const sounds = this.#keyer.advance(end);
    for (const sound of sounds) {
      this.#gate.add(sound, this.#settings.mode === 'bug' ? 'dash' : 'dot');
      if (sound.kind !== 'element') this.#isDown = sound.kind === 'down';
    }
    this.#gate.fill(levels, frame);
    this.#frame = frame + levels.length;
    return sounds;
  }

  get #now(): Seconds {
    return seconds(this.#frame / this.#rate);
  }

  /** Gives what came a place on the audio clock. */
  #land(): void {
    for (const { lever, isClosed, at } of this.#moves) {
      const isFirst = isClosed && this.#closed.size === 0;
      if (isClosed) this.#closed.add(lever);
      else this.#closed.delete(lever);
      this.#landed.push({ lever, isClosed, at: this.#landing.place(at, this.#now, isFirst) });
    }
    this.#moves = [];
  }

  /** Moves the levers that are to move before `end`. */
  #apply(end: Seconds): void {
    const due = this.#landed.filter(({ at }) => at < end);
    this.#landed = this.#landed.slice(due.length);
    for (const { lever, isClosed, at } of due) {
      if (isClosed) this.#keyer.press(lever, at);
      else this.#keyer.release(lever, at);
    }
  }
}
