import { type Units, units } from '../units.ts';
import { marksOf, signalAt, startOf, type Timeline } from './timeline.ts';

/**
 * Where `position` of one timeline lies in another of the same signals, parted otherwise: as far into the same
 * mark, or into the same gap by share. So what sounds can go on in the other without a symbol lost or begun anew.
 */
export function samePlace(position: number, from: Timeline, to: Timeline): Units {
  const signal = signalAt(from, position);
  if (signal < 0) return units(0);
  const [before, after] = [borders(from, signal), borders(to, signal)];
  const next = before.findIndex((border) => border > position);
  if (next < 0) return startOf(to, signal + 1);
  if (next === 0) return startOf(to, signal);
  const [start = 0, end = 0] = before.slice(next - 1);
  const [newStart = 0, newEnd = 0] = after.slice(next - 1);
  return units(newStart + ((position - start) / (end - start)) * (newEnd - newStart));
}

/** Where the marks of a signal begin and end, by turns, and where the signal itself does. */
function borders(timeline: Timeline, signal: number): readonly number[] {
  const marks = marksOf(timeline, signal).flatMap(({ start, end }) => [start, end]);
  return [startOf(timeline, signal), ...marks, startOf(timeline, signal + 1)];
}
