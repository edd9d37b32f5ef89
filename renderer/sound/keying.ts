import { EDGE, edgeOf, raisedCosine } from '../../core/audio/envelope.ts';
import { type Mark, marksFrom, type Timeline } from '../../core/timeline/timeline.ts';
import { positionAt, type Tempo, timeAt } from '../../core/timeline/tempo.ts';
import { type Seconds, seconds, type Units, units } from '../../core/units.ts';

/** The part of an AudioParam that opens and closes a tone. */
export type Gate = Pick<AudioParam, 'setValueAtTime' | 'setValueCurveAtTime' | 'cancelScheduledValues'>;

/** How far ahead of the audio clock tones are scheduled: a window busy for this long is not heard. */
export const HORIZON = seconds(1);
/** How soon a tone can begin, and stop: what comes sooner may be on its way to the loudspeaker. */
const LEAD = seconds(0.03);
/** How soon what is scheduled is changed: late enough that a busy window cannot cut an edge that sounds already. */
const CHANGE_LEAD = seconds(0.1);
/** Times nearer to each other than this are the same: rounding may not make a mark of nothing. */
const INSTANT = seconds(1e-4);
/** Tempos are remembered for this long: what is heard now was keyed a moment ago, under an older one. */
const MEMORY = seconds(1);

const RISE = raisedCosine(33);
const FALL = RISE.toReversed();

interface Edge {
  readonly from: number;
  readonly to: number;
}

/**
 * Keys a timeline into a gate: a rolling schedule of raised-cosine edges at times of the audio clock. It holds
 * no timer; whoever owns it calls `fill` often enough. Every time it is given and gives is the audio clock's.
 */
export class Keying {
  readonly #gate: Gate;
  readonly #timeline: Timeline;
  /** From the oldest that may still be heard to the one that rules now; each holds from its own time on. */
  #tempos: readonly [Tempo, ...Tempo[]];
  #marks: Iterator<Mark, void>;
  #next: Mark | undefined;
  /** Edges that are scheduled and not yet over. */
  #edges: Edge[] = [];

  /** Begins at `position` as soon as can be after `from`. Nothing may be scheduled in the gate from then on. */
  constructor(gate: Gate, timeline: Timeline, position: Units, unit: Seconds, from: number) {
    this.#gate = gate;
    this.#timeline = timeline;
    this.#tempos = [{ at: seconds(from + LEAD), position, unit }];
    this.#marks = marksFrom(timeline, position);
    this.#next = this.#take();
    gate.setValueAtTime(0, from);
  }

  /** Where the transmission is at `time`, under the tempo of that time; never before its beginning. */
  positionAt(time: number): Units {
    const ruling = Math.max(
      0,
      this.#tempos.findLastIndex(({ at }) => at <= time),
    );
    const tempo = this.#tempos[ruling] ?? this.#tempos[0];
    const next = this.#tempos[ruling + 1]; // where a later tempo takes over, this one has come no further
    return units(Math.min(Math.max(positionAt(tempo, time), tempo.position), next?.position ?? Infinity));
  }

  /** Schedules what begins within the horizon. Late, it shifts all that is to come: no symbol is ever lost. */
  fill(now: number): void {
    this.#edges = this.#edges.filter(({ to }) => to > now);
    this.#forget(now);
    if (this.#next !== undefined) this.#catchUp(this.#next, now);
    while (this.#next !== undefined && timeAt(this.#tempo, this.#next.start) < now + HORIZON) {
      this.#open(this.#next);
      this.#close(this.#next);
      this.#next = this.#take();
    }
  }

  /** Goes on at another speed from the next moment that can be changed, in the middle of a mark if need be. */
  changeUnit(unit: Seconds, now: number): void {
    const { at, sounding } = this.#cut(now + CHANGE_LEAD);
    this.#setTempo({ at: seconds(at), position: this.positionAt(at), unit });
    if (sounding !== undefined) this.#close(sounding);
    this.fill(now);
  }

  /** Falls silent without a click. Answers when the gate is free again. */
  stop(now: number): Seconds {
    const { at, sounding } = this.#cut(now + LEAD);
    this.#next = undefined;
    const fall = sounding === undefined ? 0 : EDGE;
    if (sounding !== undefined) this.#curve(FALL, at, fall);
    return seconds(at + fall + INSTANT);
  }

  #take(): Mark | undefined {
    const { value } = this.#marks.next();
    return value ?? undefined;
  }

  #catchUp(next: Mark, now: number): void {
    const late = now + LEAD - timeAt(this.#tempo, next.start);
    const begun = this.#tempo.position > next.start; // resumed inside a mark: its start is past by right
    if (late <= 0 || begun) return;
    this.#setTempo({ ...this.#tempo, at: seconds(now + LEAD), position: next.start });
  }

  get #tempo(): Tempo {
    return this.#tempos.at(-1) ?? this.#tempos[0];
  }

  /** A tempo that was to take over at the same time or later never does. */
  #setTempo(tempo: Tempo): void {
    const [first, ...rest] = this.#tempos.filter(({ at }) => at < tempo.at);
    this.#tempos = first === undefined ? [tempo] : [first, ...rest, tempo];
  }

  #forget(now: number): void {
    const [, second, ...later] = this.#tempos;
    if (second !== undefined && second.at < now - MEMORY) this.#tempos = [second, ...later];
  }

  #open(mark: Mark): void {
    const start = Math.max(timeAt(this.#tempo, mark.start), this.#tempo.at);
    this.#curve(RISE, start, this.#edgeOf(mark));
  }

  #close(mark: Mark): void {
    const edge = this.#edgeOf(mark);
    const earliest = Math.max(this.#tempo.at, this.#edges.at(-1)?.to ?? 0);
    this.#curve(FALL, Math.max(timeAt(this.#tempo, mark.end) - edge, earliest), edge);
  }

  #edgeOf({ start, end }: Mark): number {
    return edgeOf(seconds((end - start) * this.#tempo.unit));
  }

  #curve(shape: Float32Array<ArrayBuffer>, from: number, length: number): void {
    this.#gate.setValueCurveAtTime(shape, from, length);
    this.#edges.push({ from, to: from + length });
  }

  /**
   * Takes back what is scheduled from `earliest` on, or from the end of an edge that runs then, for a curve
   * that is cut leaves a click. Answers the moment and the mark that sounds then, which has lost its end.
   */
  #cut(earliest: number): { readonly at: number; readonly sounding: Mark | undefined } {
    const soonest = Math.max(earliest, this.#tempo.at); // before it begins there is nothing to change
    const running = this.#edges.find(({ from, to }) => from <= soonest && soonest < to);
    const at = running === undefined ? soonest : running.to + INSTANT;
    this.#edges = this.#edges.filter(({ from }) => from < at);
    const position = this.positionAt(at);
    this.#marks = marksFrom(this.#timeline, position + INSTANT / this.#tempo.unit);
    let sounding = this.#take();
    if (sounding === undefined || sounding.start >= position) {
      this.#next = sounding;
      sounding = undefined;
    } else {
      this.#next = this.#take();
    }
    this.#gate.cancelScheduledValues(at);
    this.#gate.setValueAtTime(sounding === undefined ? 0 : 1, at);
    return { at, sounding };
  }
}
