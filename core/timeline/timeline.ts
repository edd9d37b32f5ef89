import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { codewordUnits, ELEMENT_GAP, LETTER_GAP, MARK_UNITS, WORD_GAP } from '../codebook/codeword-units.ts';
import type { Signal, Signals } from '../encode/signal.ts';
import { type Units, units } from '../units.ts';

/**
 * How letters are parted. `run-on`: by nothing but the gap after each element, which a prefix code allows.
 * `spaced`: by 3 u (ITU-R M.1677-1, annex 1, part I, 2.3), which the ear prefers.
 */
export type Spacing = 'run-on' | 'spaced';

const GAPS: Readonly<Record<Spacing, number>> = { 'run-on': ELEMENT_GAP, spaced: LETTER_GAP };

/** How letters of `codebook` are parted unless somebody says otherwise: run on where they can be. */
export function defaultSpacing({ prefixFree }: Pick<Codebook, 'prefixFree'>): Spacing {
  return prefixFree ? 'run-on' : 'spaced';
}

/** Marks and gaps of a transmission, in units. Signal `i` lasts from `starts[i]` to `starts[i + 1]`. */
export interface Timeline {
  readonly signals: Signals;
  readonly spacing: Spacing;
  readonly starts: Uint32Array;
}

/** A stretch of tone, in units from the beginning. */
export interface Mark {
  readonly start: Units;
  readonly end: Units;
}

/** Lays signals end to end. Each takes its marks and gaps, with the gap after its last letter. */
export function buildTimeline(signals: Signals, spacing: Spacing): Timeline {
  const lengths = signals.distinct.map((signal) => signalUnits(signal, spacing));
  const starts = new Uint32Array(signals.ids.length + 1);
  let end = 0;
  signals.ids.forEach((id, at) => {
    end += lengths[id] ?? 0;
    starts[at + 1] = end;
  });
  return { signals, spacing, starts };
}

/** How long one letter takes, with the gap behind it. */
export function letterUnits(letter: Codeword, spacing: Spacing): Units {
  return units(codewordUnits(letter) + GAPS[spacing] - ELEMENT_GAP);
}

/** How long the whole takes, in units. */
export function duration({ starts }: Timeline): Units {
  return units(starts[starts.length - 1] ?? 0);
}

/** The signal that sounds at `position`: the last one that has begun. -1 where there is none at all. */
export function signalAt({ starts }: Timeline, position: number): number {
  let low = 0;
  let high = starts.length - 1; // the last start is the end of the last signal
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, starts.length - 2);
}

/** The marks that end after `position`, in order, one at a time: a transmission may have millions. */
export function* marksFrom(timeline: Timeline, position: number): Generator<Mark, void> {
  const { signals, starts } = timeline;
  for (let at = Math.max(0, signalAt(timeline, position)); at < signals.ids.length; at++) {
    const signal = signals.distinct[signals.ids[at] ?? 0];
    if (signal === undefined) return;
    for (const mark of signalMarks(signal, timeline.spacing, starts[at] ?? 0)) {
      if (mark.end > position) yield mark;
    }
  }
}

/**
 * How long a signal takes, with the gap after its last letter. A word gap is what is wanting from the gap that is
 * there already to one of 7 u.
 */
export function signalUnits({ kind, letters }: Signal, spacing: Spacing): Units {
  if (kind === 'word-gap') return units(WORD_GAP - GAPS[spacing]);
  return units(letters.reduce((sum, letter) => sum + letterUnits(letter, spacing), 0));
}

function* signalMarks(signal: Signal, spacing: Spacing, from: number): Generator<Mark, void> {
  let at = from;
  for (const letter of signal.letters) {
    for (const element of letter) {
      const end = at + (element === '-' ? MARK_UNITS['-'] : MARK_UNITS['.']);
      yield { start: units(at), end: units(end) };
      at = end + ELEMENT_GAP;
    }
    at += GAPS[spacing] - ELEMENT_GAP;
  }
}
