import Sqlite from 'better-sqlite3';

/** Who waits longer goes on: a gate that is stuck must not keep Sounder from starting. */
const PATIENCE = 2000; // ms

/**
 * Runs `enter` while no other process runs its own behind the same file. The system takes the lock back from a
 * process that ends in whatever way, so that none is left behind. Where the disk has no locks, nobody waits.
 */
export function behindGate<T>(file: string, enter: () => T): T {
  const gate = gateAt(file);
  try {
    return enter();
  } finally {
    gate?.close();
  }
}

function gateAt(file: string): Sqlite.Database | null {
  let gate: Sqlite.Database | null = null;
  try {
    gate = new Sqlite(file, { timeout: PATIENCE });
    gate.exec('BEGIN EXCLUSIVE');
    return gate;
  } catch {
    // Without it two that start at the very same moment may both run, as Chromium alone would have it.
    gate?.close();
    return null;
  }
}
