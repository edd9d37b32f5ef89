import * as v from 'valibot';
import { type CallInputs, idSchema } from '../call-inputs.ts';
import type { Installation, InstallationId, Module, ModuleId, ModuleSource, Note } from './installation.ts';

/** What the window may ask of main about libraries: a part of the bridge. */
export interface LibraryFileCalls {
  /**
   * Asks the person for a library and adds what it holds, not indexed yet; nothing where the person cancels. Fails
   * with `question-open` while another is asked for.
   */
  addLibrary(kind: LibraryKind): Promise<readonly Installation[]>;
}

/** What it may ask of the engine about them. */
export interface LibraryCalls {
  /** The Pythons known from the last search, and the built-in one, at once. */
  listInstallations(): Promise<readonly Installation[]>;
  /** Searches the computer; each Python is also reported by `installationFound` when it is found. */
  locate(): Promise<readonly Installation[]>;
  /** Reads what changed in a library since the last time. Fails with `cancelled` when cancelled. */
  index(installation: InstallationId): Promise<Installation>;
  /** Ends an index under way; what it read is kept. Nothing happens if none is. */
  cancelIndex(installation: InstallationId): Promise<void>;
  /**
   * Leaves an installation's counts out, and from the list what no search finds. Ends an index under way. What
   * was counted is kept until Sounder ends, or until it is indexed again.
   */
  forget(installation: InstallationId): Promise<void>;
  /** Brings a forgotten installation back as it was, until Sounder ends. */
  restore(installation: InstallationId): Promise<Installation>;
  /** The modules of an installation, by path. */
  listModules(installation: InstallationId): Promise<readonly Module[]>;
  /** A module's text, read from the disk now. */
  readModule(module: ModuleId): Promise<ModuleSource>;
  /** What was not read, or not as it declares, by path: files and folders. */
  listNotes(installation: InstallationId): Promise<readonly Note[]>;
}

/** What the person is asked for to be added. */
export type LibraryKind = 'folder' | 'zip';

/** How far an index is. `filesTotal` and `bytesTotal` are what has to be read this time. */
export interface IndexProgress {
  readonly installation: InstallationId;
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  readonly filesPerSecond: number;
}

/** What each of them accepts. */
export const libraryInputs = {
  addLibrary: v.strictTuple([v.picklist(['folder', 'zip'])]),
  listInstallations: v.strictTuple([]),
  locate: v.strictTuple([]),
  index: v.strictTuple([idSchema]),
  cancelIndex: v.strictTuple([idSchema]),
  forget: v.strictTuple([idSchema]),
  restore: v.strictTuple([idSchema]),
  listModules: v.strictTuple([idSchema]),
  readModule: v.strictTuple([idSchema]),
  listNotes: v.strictTuple([idSchema]),
} satisfies CallInputs<LibraryFileCalls & LibraryCalls>;
