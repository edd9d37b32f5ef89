import { signalAt, type Timeline } from '../../core/timeline/timeline.ts';
import { type Seconds, type Units, units } from '../../core/units.ts';
import type { Player } from '../sound/player.ts';
import { Lookout } from './lookout.ts';

/** What is followed, as it is at any moment. */
interface Course {
  readonly timeline: Timeline;
  /** How long a unit is. */
  readonly unit: Seconds;
}

/**
 * Where a transmission is, as far as there is anything to see: it changes with each signal, each second and each jump,
 * and not with each frame, which would let the window draw what looks the same.
 */
export class Playhead {
  /** Units from the beginning. */
  position: Units = $state(units(0));
  /** Whether a mark is heard at this moment. */
  isLit = $state(false);
  readonly #player: Pick<Player, 'position' | 'isLit'>;
  readonly #lookout = new Lookout();

  constructor(player: Pick<Player, 'position' | 'isLit'>) {
    this.#player = player;
  }

  /** Looks again and again, until there is no `course` any more. The audio clock decides, this only looks. */
  follow(course: () => Course | null): void {
    this.#lookout.start(() => {
      const followed = course();
      if (followed === null) return false;
      const position = this.#player.position(); // null while it begins, or gets another output
      if (position !== null && isElsewhere(position, this.position, followed)) this.position = position;
      this.isLit = this.#player.isLit();
      return true;
    });
  }

  /** Where it is at this very moment. */
  heard(): Units {
    return this.#player.position() ?? this.position;
  }
}

function isElsewhere(now: Units, before: Units, { timeline, unit }: Course): boolean {
  const secondOf = (position: Units) => Math.floor(position * unit);
  return secondOf(now) !== secondOf(before) || signalAt(timeline, now) !== signalAt(timeline, before);
}
