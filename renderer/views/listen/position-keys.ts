import { duration, startOf, type Timeline } from '../../../core/timeline/timeline.ts';
import { type Units, units } from '../../../core/units.ts';
import { signalAfter, signalBefore } from '../../state/way.ts';

/** A page key moves by so much of the whole. */
const PAGE = 0.1;

/**
 * Where a key takes the position bar, in units; null where it is none of its keys. An arrow moves by `step` units and
 * by one symbol at least: it would not get away from a long one otherwise.
 */
export function positionAfterKey(
  key: string,
  timeline: Timeline,
  position: number,
  step: number,
): Units | null {
  const whole = duration(timeline);
  const on = (by: number) =>
    Math.min(Math.max(position + by, startOf(timeline, signalAfter(timeline, position))), whole);
  const back = (by: number) =>
    Math.max(0, Math.min(position - by, startOf(timeline, signalBefore(timeline, position))));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return units(on(step));
    case 'ArrowLeft':
    case 'ArrowDown':
      return units(back(step));
    case 'PageUp':
      return units(on(PAGE * whole));
    case 'PageDown':
      return units(back(PAGE * whole));
    case 'Home':
      return units(0);
    case 'End':
      return whole;
    default:
      return null;
  }
}
