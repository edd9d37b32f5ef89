import { setImmediate } from 'node:timers/promises';
import { sounderError } from '../../../core/errors.ts';

const LONGEST_TURN = 10; // milliseconds

/**
 * Keeps long synchronous work polite: what it returns is awaited between two pieces of work, lets others have
 * a turn when the last one is LONGEST_TURN ago, and throws `cancelled` when the work is no longer wanted.
 */
export function takingTurns(signal: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_TURN) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
      if (signal.aborted) throw sounderError('cancelled');
    });
  };
}
