import { signalOf, type Timeline } from '../../core/timeline/timeline.ts';
import { isLoop, type Loop, type Route } from '../sound/route.ts';
import { haltsOf, signalFrom } from './way.ts';

/** A stretch of source, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where what is open halts and goes round. Places of the source tell it, so any codebook and spacing will do. */
export class Stops {
  /** Where the lines begin that it halts before, in rising order. */
  breakpoints: readonly number[] = $state.raw([]);
  /** What is played round and round. */
  loop: Stretch | null = $state.raw(null);
  /** The signal that it halts before this time: one symbol on, one line on, or where the cursor stands. */
  until: number | null = null;

  /** Sets a breakpoint at where a line begins, or takes it away; answers whether it is set. */
  toggle(line: number): boolean {
    const isSet = !this.breakpoints.includes(line);
    const others = this.breakpoints.filter((each) => each !== line);
    this.breakpoints = isSet ? [...others, line].sort((a, b) => a - b) : others;
    return isSet;
  }

  clear(): void {
    this.breakpoints = [];
    this.loop = null;
    this.until = null;
  }

  /** The signals that go round and round; null where there is no loop, or nothing is sent of it. */
  loopOf(timeline: Timeline): Loop | null {
    if (this.loop === null) return null;
    const { signals } = timeline;
    const from = Math.max(0, signalOf(signals, this.loop.from));
    const loop = { from, to: signalFrom(signals, this.loop.to) };
    return isLoop(timeline, loop) ? loop : null;
  }

  routeOf(timeline: Timeline): Route {
    const halts = haltsOf(timeline.signals, this.breakpoints);
    return { halts: withOne(halts, this.until), loop: this.loopOf(timeline) };
  }
}

/** Rising numbers with another among them. */
function withOne(rising: readonly number[], another: number | null): readonly number[] {
  if (another === null || rising.includes(another)) return rising;
  return [...rising, another].sort((a, b) => a - b);
}
