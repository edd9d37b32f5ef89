import type { Gate } from '../../../renderer/sound/plan-keying.ts';

interface Event {
  readonly at: number;
  readonly until: number;
  readonly from: number;
  readonly to: number;
  /** The values between, evenly spaced; the specification draws straight lines from one to the next. */
  readonly curve: ArrayLike<number>;
}

/** A gate that keeps what is scheduled, and refuses what the Web Audio specification refuses. */
export class PaperGate implements Gate {
  events: readonly Event[] = [];

  setValueAtTime(value: number, at: number): AudioParam {
    return this.#schedule({ at, until: at, from: value, to: value, curve: [value] });
  }

  setValueCurveAtTime(curve: Float32Array | number[], at: number, length: number): AudioParam {
    return this.#schedule({ at, until: at + length, from: curve[0] ?? NaN, to: curve.at(-1) ?? NaN, curve });
  }

  cancelScheduledValues(at: number): AudioParam {
    this.events = this.events.filter((event) => event.at < at && event.until <= at);
    return this as unknown as AudioParam; // nobody asks what comes back
  }

  /** How often the level jumps from one event to the next: each would click. */
  jumps(): number {
    return this.events.filter((event, at) => at > 0 && event.from !== this.events[at - 1]?.to).length;
  }

  /** When the tone opens and closes, in seconds: from the foot of one edge to the foot of the other. */
  marks(): readonly (readonly [number, number])[] {
    const edges = this.events.filter(({ from, to }) => from !== to);
    return edges.flatMap((edge, at) =>
      edge.to === 1 ? [[edge.at, edges[at + 1]?.until ?? NaN] as const] : [],
    );
  }

  /** The level at a time, as the Web Audio specification draws it. */
  level(time: number): number {
    const event = this.events.findLast(({ at }) => at <= time);
    if (event === undefined) return 0;
    const { at, until, to, curve } = event;
    if (until <= time) return to;
    const place = ((time - at) / (until - at)) * (curve.length - 1);
    const before = Math.floor(place);
    const [left, right] = [curve[before] ?? to, curve[before + 1] ?? to];
    return left + (right - left) * (place - before);
  }

  #schedule(event: Event): AudioParam {
    const clash = this.events.find(
      ({ at, until }) =>
        (at < event.at && event.at < until) ||
        (event.at < at && at < event.until) ||
        (at === event.at && until > at && event.until > event.at),
    );
    if (clash !== undefined) throw new DOMException('overlaps a curve', 'NotSupportedError');
    this.events = [...this.events, event].sort((a, b) => a.at - b.at || a.until - b.until);
    return this as unknown as AudioParam;
  }
}
