import type { Area } from '../count/area.ts';

/** Which Python wrote a library. */
export type Implementation = 'CPython' | 'PyPy' | 'GraalPy' | 'Jython';

/** Where an installation was found; `folder` and `zip` a person named, `built-in` is what comes with Sounder. */
export type Origin =
  | 'asdf'
  | 'built-in'
  | 'chocolatey'
  | 'command-line-tools'
  | 'conda'
  | 'environment'
  | 'folder'
  | 'framework'
  | 'homebrew'
  | 'macports'
  | 'mise'
  | 'path'
  | 'programs'
  | 'pyenv'
  | 'registry'
  | 'scoop'
  | 'store'
  | 'system'
  | 'unpacked'
  | 'uv'
  | 'zip';

/** Whether a person named it: no search brings it again. */
export function isAdded(origin: Origin): boolean {
  return origin === 'folder' || origin === 'zip';
}

/** The version of a library of which nothing tells it. */
export const UNKNOWN = 'unknown';

/** An installation's number in the database; BUILT_IN for the one that comes with Sounder. */
export type InstallationId = number;

/** A module's number in the database; the built-in samples have the numbers below zero. */
export type ModuleId = number;

/** The installation that is always there: three sample modules and the reference table of a real library. */
export const BUILT_IN: InstallationId = 0;

/** A Python as it stands on the disk, before it has a number. */
export interface FoundInstallation {
  readonly implementation: Implementation;
  /** As far as files tell it: `3.13.0`, `3.13` where the last part is unknown, or UNKNOWN. */
  readonly version: string;
  readonly origin: Origin;
  /** The real path of the folder or zip that holds the standard library. */
  readonly library: string;
  /** The folders of virtual environments that use this library: real paths, sorted. */
  readonly environments: readonly string[];
}

/** What the files of one area come to: what could not be read is among the notes, and nowhere else. */
export interface AreaTotals {
  readonly files: number;
  readonly bytes: number;
  /** Occurrences of symbols. */
  readonly symbols: number;
  /** Files and folders that could not be read, and files that were not in the encoding they declare. */
  readonly notes: number;
}

/** How far an installation is indexed. */
export type IndexState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly files: number }
  /** Never read to its end, cancelled or because Sounder ended in the middle: what was read until then is kept. */
  | { readonly kind: 'partial'; readonly files: number }
  | {
      readonly kind: 'done';
      readonly totals: Readonly<Record<Area, AreaTotals>>;
      /**
       * Whether site-packages were ever read to their end: the command line leaves them out. Until then they come to
       * nothing, whatever was read of them.
       */
      readonly hasSitePackages: boolean;
      /** When it was last read to its end, in milliseconds since 1970. */
      readonly at: number;
      /**
       * Whether reading it again was begun later and stopped: of what changed since, some files have their older
       * counts, and some new ones none yet.
       */
      readonly isInterrupted: boolean;
    };

/** A Python in the list. */
export interface Installation extends FoundInstallation {
  readonly id: InstallationId;
  readonly index: IndexState;
  /** False when the last search did not find it any more. */
  readonly present: boolean;
}

/** One source file of an installation. */
export interface Module {
  readonly id: ModuleId;
  readonly installation: InstallationId;
  /** The path below the library, with `/`: `json/decoder.py`. */
  readonly path: string;
  readonly bytes: number;
  /** The encoding it was read in, as PEP 263 names it. */
  readonly encoding: string;
  /** What was wrong with it, for people; null when nothing was. */
  readonly note: string | null;
}

/** A module with its text. */
export interface ModuleSource {
  readonly module: Module;
  readonly text: string;
}

/** What was wrong with a file or folder below a library. */
export interface Note {
  /** Below the library, with `/`. */
  readonly path: string;
  /** In whole sentences, for people. */
  readonly reason: string;
  readonly kind: 'file' | 'folder';
}
