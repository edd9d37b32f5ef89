import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { codewordUnits, ELEMENT_GAP, LETTER_GAP, MARK_UNITS, WORD_GAP } from '../codebook/codeword-units.ts';
import type { Signal, Signals } from '../encode/signal.ts';
import { type Units, units } from '../units.ts';

/**
 * How letters are parted. `run-on`: by nothing but the gap after each element, which a prefix code allows.
 * `spaced`: by 3 u (ITU-R M.1677-1, annex 1, part I, 2.3), which the ear prefers.
 */
export type Spacing = 'run-on' | 'spaced';

/** How letters of `codebook` are parted unless somebody says otherwise: run on where they can be. */
export function defaultSpacing({ prefixFree }: Pick<Codebook, 'prefixFree'>): Spacing {
  return prefixFree ? 'run-on' : 'spaced';
}

/** Whole numbers, one for each signal and one more for the end. */
type Places = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/**
 * Marks and gaps of a transmission. Signal `i` begins after `keyed[i]` units of letters, and `parting[i]` units of
 * the gaps between letters and words, each `stretch` times as long as by rule. Both count in whole numbers, so
 * nothing is rounded however long it takes; a megabyte of source takes eight, or sixteen beyond 2^32 units.
 */
export interface Timeline {
  readonly signals: Signals;
  readonly spacing: Spacing;
  /** 1, or what `gapStretch` says. Nothing else changes with it: `{ ...timeline, stretch }` is another timeline. */
  readonly stretch: number;
  readonly keyed: Places;
  readonly parting: Places;
}

/** A stretch of tone, in units from the beginning. */
export interface Mark {
  readonly start: Units;
  readonly end: Units;
}

/** Lays signals end to end. Each takes its marks and gaps, with the gap after its last letter. */
export function buildTimeline(signals: Signals, spacing: Spacing, stretch = 1): Timeline {
  const lengths = signals.distinct.map((signal) => signalLength(signal, spacing));
  return {
    signals,
    spacing,
    stretch,
    keyed: places(
      signals,
      Float64Array.from(lengths, ({ keyed }) => keyed),
    ),
    parting: places(
      signals,
      Float64Array.from(lengths, ({ parting }) => parting),
    ),
  };
}

function places({ ids }: Signals, lengths: Float64Array): Places {
  let end = 0;
  for (const id of ids) end += lengths[id] ?? 0;
  const at: Places = end < 2 ** 32 ? new Uint32Array(ids.length + 1) : new Float64Array(ids.length + 1);
  end = 0;
  for (let index = 0; index < ids.length; index++) {
    end += lengths[ids[index] ?? 0] ?? 0;
    at[index + 1] = end;
  }
  return at;
}

/** When a signal begins; for the number behind the last one, when all ends. */
export function startOf({ keyed, parting, stretch }: Timeline, signal: number): Units {
  return units((keyed[signal] ?? 0) + (parting[signal] ?? 0) * stretch);
}

/** How long the whole takes, in units. */
export function duration(timeline: Timeline): Units {
  return startOf(timeline, timeline.keyed.length - 1);
}

/** The signal that sounds at `position`: the last one that has begun. -1 where there is none at all. */
export function signalAt(timeline: Timeline, position: number): number {
  return lastUpTo(timeline.signals.ids.length, position, (signal) => startOf(timeline, signal));
}

/** The signal that stands for the source at `place`, in UTF-16 units. -1 where there is none at all. */
export function signalOf({ starts, ids }: Signals, place: number): number {
  return lastUpTo(ids.length, place, (signal) => starts[signal] ?? 0);
}

/** The last of `count` whose start is not behind `place`, else the first: starts only rise. */
function lastUpTo(count: number, place: number, start: (at: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (start(middle) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, count - 1);
}

/** The marks that end after `position`, in order, one at a time: a transmission may have millions. */
export function* marksFrom(timeline: Timeline, position: number): Generator<Mark, void> {
  const count = timeline.signals.ids.length;
  for (let at = Math.max(0, signalAt(timeline, position)); at < count; at++) {
    for (const mark of marksOf(timeline, at)) if (mark.end > position) yield mark;
  }
}

/** The marks of one signal; none where it is a gap, or has no signal. */
export function marksOf(timeline: Timeline, signal: number): readonly Mark[] {
  const { signals, spacing, stretch } = timeline;
  const letters = signals.distinct[signals.ids[signal] ?? -1]?.letters ?? [];
  const marks: Mark[] = [];
  let keyed = timeline.keyed[signal] ?? 0;
  let parting = timeline.parting[signal] ?? 0;
  for (const letter of letters) {
    let at = keyed;
    for (const element of letter) {
      const end = at + (element === '-' ? MARK_UNITS['-'] : MARK_UNITS['.']);
      marks.push({ start: units(at + parting * stretch), end: units(end + parting * stretch) });
      at = end + ELEMENT_GAP;
    }
    const length = letterLength(letter, spacing);
    keyed += length.keyed;
    parting += length.parting;
  }
  return marks;
}

/** How long one letter takes, with the gap behind it. */
export function letterUnits(letter: Codeword, spacing: Spacing, stretch = 1): Units {
  return total(letterLength(letter, spacing), stretch);
}

/**
 * How long a signal takes, with the gap after its last letter. A word gap is what is wanting from the gap that is
 * there already to one of 7 u.
 */
export function signalUnits(signal: Signal, spacing: Spacing, stretch = 1): Units {
  return total(signalLength(signal, spacing), stretch);
}

/** A length by its two kinds of units. */
interface Length {
  readonly keyed: number;
  readonly parting: number;
}

function total({ keyed, parting }: Length, stretch: number): Units {
  return units(keyed + parting * stretch);
}

function signalLength({ kind, letters }: Signal, spacing: Spacing): Length {
  if (kind === 'word-gap') return { keyed: 0, parting: WORD_GAP - GAPS[spacing] };
  return letters
    .map((letter) => letterLength(letter, spacing))
    .reduce((a, b) => ({ keyed: a.keyed + b.keyed, parting: a.parting + b.parting }), {
      keyed: 0,
      parting: 0,
    });
}

const GAPS: Readonly<Record<Spacing, number>> = { 'run-on': ELEMENT_GAP, spaced: LETTER_GAP };

/** Run on, a letter ends with the gap after its last element; spaced, the gap that parts letters takes its place. */
function letterLength(letter: Codeword, spacing: Spacing): Length {
  const keyed = codewordUnits(letter);
  if (spacing === 'run-on') return { keyed, parting: 0 };
  return { keyed: keyed - ELEMENT_GAP, parting: GAPS[spacing] };
}
