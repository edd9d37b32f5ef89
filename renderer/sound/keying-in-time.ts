import type { Units } from '../../core/units.ts';
import type { Graph } from './graph.ts';
import { type Key, LEAD, PlanKeying } from './plan-keying.ts';
import type { Plan } from './route.ts';

/** Who is held up for longer, in seconds, hears the first mark or does not. */
const MOST_HELD_UP = 1;

/** What is keyed, and the audio clock that it is keyed by, in seconds. */
export interface Clocked {
  readonly now: number;
  readonly graph: Key & Pick<Graph, 'begin'>;
}

/**
 * Begins a plan at `position` as soon as can be after `free`, from when on the gate has nothing else to do. Where the
 * window is held up on the way it is begun once more, and later: no first mark is left out.
 */
export function keyingInTime(output: Clocked, plan: Plan, position: Units, free: number): PlanKeying {
  for (let spare = 0; ;) {
    const asked = output.now;
    const from = Math.max(asked + spare, free);
    const keying = new PlanKeying(output.graph, plan, position, from);
    output.graph.begin(from + LEAD);
    const took = output.now - asked;
    if (keying.isInTime(output.now) || took > MOST_HELD_UP) return keying;
    spare = 2 * took;
  }
}
