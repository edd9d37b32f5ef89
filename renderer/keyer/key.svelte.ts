import type { KeyedSound, Lever } from '../../core/keyer/keyer.ts';
import { isSameKeyer, type KeyerSettings } from '../../core/keyer/modes.ts';
import { patienceOf } from '../../core/keyer/settings.ts';
import { type Seconds, seconds, unitLength, wordsPerMinute } from '../../core/units.ts';
import type { KeySetting, KeySource } from '../state/keying.svelte.ts';
import { Contacts } from './contacts.ts';
import { happenedAt } from './event-time.ts';
import { HandClock } from './hand-clock.ts';
import { KeyClock } from './key-clock.ts';
import { keyerOf, type KeySettings, toneOf } from './key-settings.ts';
import { LastTouch, type Touch } from './last-touch.svelte.ts';
import type { Move, Report } from './messages.ts';
import { type KeyOutput, Sidetone } from './sidetone.ts';

/** Opens what the key sounds through. */
type OpenSidetone = (...asked: Parameters<typeof Sidetone.open>) => Promise<KeyOutput>;

/**
 * The key: levers from any device in, sidetone out, and what sounds told with its times. It works while anyone hears
 * it; else levers do nothing and no sound device is held.
 */
export class Key implements KeySource {
  /** Which levers are closed. */
  levers: Readonly<Record<Lever, boolean>> = $state.raw({ dot: false, dash: false });
  /** The lever whose element sounds at this moment. */
  lit: Lever | null = $state.raw(null);
  readonly #settings: () => KeySettings;
  readonly #fail: (error: unknown) => void;
  readonly #open: OpenSidetone;
  #listeners: readonly ((sound: KeyedSound) => void)[] = [];
  readonly #contacts = new Contacts();
  #opening: Promise<KeyOutput> | undefined;
  #output: KeyOutput | undefined;
  #hand: HandClock | null = null;
  readonly #clock = new KeyClock();
  /** What moved before there was an output. */
  readonly #early: Move[] = [];
  readonly #touches = new LastTouch();
  /** When each lever closed last, in milliseconds on the page's clock. */
  readonly #closedAt: Record<Lever, number> = { dot: -Infinity, dash: -Infinity };
  #isLooking = false;
  #keyer: KeyerSettings | null = null;
  readonly #pageClock: () => number;

  /** `fail` is told when there is no sound. `pageClock` tells the page's time in milliseconds, as events do. */
  constructor(
    settings: () => KeySettings,
    fail: (error: unknown) => void,
    open: OpenSidetone = (...asked) => Sidetone.open(...asked),
    pageClock = () => performance.now(),
  ) {
    this.#settings = settings;
    this.#fail = fail;
    this.#open = open;
    this.#pageClock = pageClock;
  }

  /** The last touch that broke silence. */
  get touch(): Touch | null {
    return this.#touches.last;
  }

  /** Whether anyone hears it. */
  get isOpen(): boolean {
    return this.#listeners.length > 0;
  }

  /** Up to then everything that sounded is told; null before the clock runs. */
  get now(): Seconds | null {
    return this.#hand === null ? this.#clock.until : this.#hand.until;
  }

  /** How long a sample is under way from the keyer to the ear, in milliseconds. */
  get outputLatency(): number {
    return this.#output?.outputLatency ?? 0;
  }

  get setting(): KeySetting {
    const { keyer, keyerSpeed, patience } = this.#settings();
    const unit = unitLength(wordsPerMinute(keyerSpeed));
    return { mode: keyer, unit, patience: patienceOf(patience, unit) };
  }

  /** Tells what sounds until the function it answers with is called. */
  hear(listener: (sound: KeyedSound) => void): () => void {
    const isFirst = !this.isOpen;
    this.#listeners = [...this.#listeners, listener];
    if (isFirst) this.#begin();
    return () => {
      if (!this.#listeners.includes(listener)) return;
      if (this.#listeners.length === 1) this.#letGo(); // who heard a mark begin hears it end
      this.#listeners = this.#listeners.filter((other) => other !== listener);
      if (!this.isOpen) this.#end();
    };
  }

  /** Closes a lever. `holder` is whoever holds it; `said` is the event's own timestamp, in milliseconds. */
  press(lever: Lever, holder = 'key', said = this.#pageClock()): void {
    if (!this.isOpen || !this.#contacts.close(lever, holder)) return;
    const at = happenedAt(said, this.#pageClock());
    this.#closedAt[lever] = at * 1000;
    if (this.lit === null && !this.levers.dot && !this.levers.dash) {
      this.#touches.begin(holder, lever, at * 1000);
    }
    this.#move(lever, true, at);
  }

  /** Opens a lever, unless another holds it. */
  release(lever: Lever, holder = 'key', said = this.#pageClock()): void {
    if (!this.#contacts.open(lever, holder)) return;
    this.#move(lever, false, happenedAt(said, this.#pageClock(), this.#closedAt[lever]));
  }

  /** Opens what a device holds: it is gone, or the focus is. Without a name, everything. */
  releaseAll(source = ''): void {
    for (const lever of ['dot', 'dash'] as const) {
      for (const holder of this.#contacts.holdersOf(lever, source)) this.release(lever, holder);
    }
  }

  /** Takes the settings that hold now. Another keyer begins with open levers; else nothing that is keyed is touched. */
  set(): void {
    const settings = this.#settings();
    const keyer = keyerOf(settings);
    if (this.#keyer !== null && !isSameKeyer(keyer, this.#keyer)) {
      this.#letGo();
      this.#renewHand();
    }
    this.#output?.setTone(toneOf(settings));
    this.#output?.order({ kind: 'set', settings: keyer });
  }

  #begin(): void {
    this.#renewHand();
    this.#wake().catch((error: unknown) => {
      this.#fail(error);
    });
  }

  #end(): void {
    this.lit = null;
    this.#early.length = 0;
    this.#output?.order({ kind: 'rest' }); // else what is still to sound would, when the clock runs again
    this.#output?.sleep().catch((error: unknown) => {
      this.#fail(error);
    });
  }

  #renewHand(): void {
    const keyer = keyerOf(this.#settings());
    this.#keyer = keyer;
    this.#hand = keyer.mode === 'straight' ? new HandClock(keyer) : null;
  }

  /** Opens all levers, and tells what ends with that: nobody will hear of it later. */
  #letGo(): void {
    this.releaseAll();
    this.#tell(this.#hand === null ? this.#clock.lift() : this.#hand.finish());
  }

  async #wake(): Promise<void> {
    const output = await this.#opened();
    output.order({ kind: 'set', settings: keyerOf(this.#settings()) });
    output.setTone(toneOf(this.#settings()));
    for (const move of this.#early.splice(0)) output.order({ kind: 'move', move });
    // A device that was just opened sounds by itself: where nobody hears the key any more, it is sent to sleep.
    await (this.isOpen ? output.wake() : output.sleep());
  }

  async #opened(): Promise<KeyOutput> {
    const settings = this.#settings();
    const opening: Promise<KeyOutput> = (this.#opening ??= this.#open(
      keyerOf(settings),
      toneOf(settings),
      (report) => {
        if (opening === this.#opening) this.#hear(report); // one that is lost may still tell something
      },
    ));
    try {
      const output = await opening;
      if (this.#output === undefined) {
        this.#output = output;
        output.watch(() => void this.#look(output));
      }
      return output;
    } catch (error) {
      this.#opening = undefined; // the next attempt opens another
      throw error;
    }
  }

  #move(lever: Lever, isClosed: boolean, at: Seconds): void {
    this.levers = { ...this.levers, [lever]: isClosed };
    const move: Move = { lever, isClosed, at };
    // While the sound device opens for the first time, what is keyed waits for it.
    if (this.#output === undefined) this.#early.push(move);
    else this.#output.order({ kind: 'move', move });
    this.#hand?.move(move);
  }

  #hear({ sounds, lit, until }: Report): void {
    const clocked = this.#clock.tell(sounds, until);
    if (!this.isOpen) return;
    this.lit = lit;
    this.#measure(sounds[0]);
    this.#tell(this.#hand === null ? clocked : this.#hand.advance(seconds(this.#pageClock() / 1000)));
  }

  #tell(sounds: readonly KeyedSound[]): void {
    for (const sound of sounds) for (const listener of this.#listeners) listener(sound);
  }

  #measure(sound: KeyedSound | undefined): void {
    if (sound === undefined || !this.#touches.isPending) return;
    this.#touches.hear(this.#output?.heardAt(sound.kind === 'element' ? sound.start : sound.at) ?? null);
  }

  /** Sees to it that it sounds on after the system took the sound away: through this output, else another. */
  async #look(output: KeyOutput): Promise<void> {
    if (!this.isOpen || this.#isLooking || output !== this.#output) return;
    if (!output.isRunning) this.#letGo(); // asleep, the machine saw no hand open a lever
    this.#isLooking = true;
    try {
      if (await output.isAlive()) return;
      this.releaseAll();
      this.#output = undefined;
      this.#opening = undefined;
      const ended = this.#clock.change();
      if (this.#hand === null) this.#tell(ended); // a hand's mark was ended with its levers
      await output.close();
      await this.#wake();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isLooking = false;
    }
  }
}
