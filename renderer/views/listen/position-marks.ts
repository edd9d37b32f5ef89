import { duration, startOf, type Timeline } from '../../../core/timeline/timeline.ts';
import type { Stops } from '../../state/stops.svelte.ts';
import { haltsOf } from '../../state/way.ts';

/** Where a transmission halts and goes round, as shares of the whole: 0 is its beginning, 1 its end. */
export interface PositionMarks {
  readonly breakpoints: readonly number[];
  readonly loop: { readonly from: number; readonly to: number } | null;
}

/** What is to be seen of stops on the position bar of a transmission. */
export function positionMarks(
  timeline: Timeline,
  stops: Pick<Stops, 'breakpoints' | 'loopOf'>,
): PositionMarks {
  const whole = duration(timeline);
  if (whole === 0) return { breakpoints: [], loop: null };
  const shareOf = (signal: number) => startOf(timeline, signal) / whole;
  const loop = stops.loopOf(timeline);
  return {
    breakpoints: haltsOf(timeline.signals, stops.breakpoints).map(shareOf),
    loop: loop && { from: shareOf(loop.from), to: shareOf(loop.to) },
  };
}
