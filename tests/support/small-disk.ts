import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether this is a Linux whose user may mount a disk in memory: mostly only root may. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryToMount();

/** A disk of little room. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that there is but so many kilobytes. */
  readonly leave: (kilobytes: number) => void;
  /** Gives back what was taken. */
  readonly makeRoom: () => void;
}

/** Mounts a disk that is gone when the test has finished. Only where `canMount`. */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-disk-'));
  const filler = join(folder, 'filler');
  mount(folder);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]); // lazy: an engine may close its database after us
    rmdirSync(folder);
  });
  return {
    folder,
    leave: (kilobytes) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, new Uint8Array(bavail * bsize - kilobytes * 1024));
    },
    makeRoom: () => {
      rmSync(filler);
    },
  };
}

function mount(folder: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]);
  if (status !== 0) throw new Error(stderr.toString());
}

function tryToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-disk-'));
  try {
    mount(folder);
    return spawnSync('umount', [folder]).status === 0;
  } catch {
    // Root in a container often may not.
    return false;
  } finally {
    rmdirSync(folder);
  }
}
