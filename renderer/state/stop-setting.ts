import { startOf } from '../../core/timeline/timeline.ts';
import type { Units } from '../../core/units.ts';
import type { Notices } from './notices.svelte.ts';
import type { Stops, Stretch } from './stops.svelte.ts';
import type { Transmission } from './transmission.ts';
import { lineOf } from './way.ts';

/** What has the stops. */
interface Open {
  readonly transmission: Transmission | null;
  /** Where its lines begin. */
  readonly lines: Uint32Array;
}

/** What goes by them. */
interface Goer {
  readonly stops: Stops;
  readonly position: Units;
  /** Goes to a position, and stands or plays on as it did. */
  seek(position: number): Promise<void>;
  /** Goes by the stops that are set now, if it goes. */
  reroute(): void;
  /** Says why nothing comes of what was asked, and takes that back. */
  refuse(text: string): void;
  forgive(): void;
}

/** Sets breakpoints and loops of what is played, and says so. */
export class StopSetting {
  readonly #open: Open;
  readonly #goer: Goer;
  readonly #notices: Pick<Notices, 'say'>;

  constructor(open: Open, goer: Goer, notices: Pick<Notices, 'say'>) {
    this.#open = open;
    this.#goer = goer;
    this.#notices = notices;
  }

  /** Sets a breakpoint at the line that a place of the source lies in, or takes it away. */
  toggleBreakpoint(place: number): void {
    const line = lineOf(this.#open.lines, place);
    const isSet = this.#goer.stops.toggle(this.#open.lines[line] ?? 0);
    this.#goer.reroute();
    this.#notices.say(`${isSet ? 'Breakpoint' : 'No breakpoint'} at line ${String(line + 1)}`);
  }

  /** Plays a stretch of source round and round; null goes on as usual. A stretch that nothing is sent of is refused. */
  async setLoop(stretch: Stretch | null): Promise<void> {
    const { transmission } = this.#open;
    if (transmission === null) return;
    const { timeline } = transmission;
    this.#goer.stops.loop = stretch;
    const loop = this.#goer.stops.loopOf(timeline);
    if (stretch !== null && loop === null) {
      this.#goer.stops.loop = null;
      const text =
        'Nothing of the selection is sent, so there is nothing to repeat. Select some source first.';
      this.#goer.refuse(text);
      return;
    }
    this.#goer.forgive();
    this.#goer.reroute();
    if (loop === null) return;
    const isInside =
      this.#goer.position >= startOf(timeline, loop.from) && this.#goer.position < startOf(timeline, loop.to);
    if (!isInside) await this.#goer.seek(startOf(timeline, loop.from));
  }
}
