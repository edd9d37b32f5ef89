import * as v from 'valibot';
import { type AudioCalls, type AudioFileCalls, audioInputs } from './audio/calls.ts';
import { type CallInputs, idSchema } from './call-inputs.ts';
import { type CodebookCalls, type CodebookFileCalls, codebookInputs } from './codebook/calls.ts';
import { type ComparisonCalls, type ComparisonFileCalls, comparisonInputs } from './compare/calls.ts';
import type { Area } from './count/area.ts';
import type { Tally } from './count/tally.ts';
import { type RecordingCalls, type RecordingFileCalls, recordingInputs } from './decode/calls.ts';
import type { ErrorCode } from './errors.ts';
import { type PracticeCalls, type PracticeFileCalls, practiceInputs } from './practice/calls.ts';
import {
  type IndexProgress,
  type LibraryCalls,
  type LibraryFileCalls,
  libraryInputs,
} from './python/calls.ts';
import type { Installation, InstallationId } from './python/installation.ts';
import { type TextCalls, type TextFileCalls, textInputs } from './python/text-calls.ts';
import {
  areasSchema,
  type Place,
  type Settings,
  type SettingsChange,
  settingsChangeSchema,
} from './settings.ts';
import { type ModuleCosts, moduleCostsSchema, type ModuleUnits } from './timeline/module-costs.ts';

/** Everything the window may ask of the other processes: of main, and through main of the engine. */
export interface Bridge extends EngineCalls, AppCalls, FileCalls {}

/** The questions about Sounder itself, which main answers. */
interface AppCalls {
  /** Versions and places, for the About sheet and the settings. */
  about(): Promise<About>;
  readSettings(): Promise<Settings>;
  /** Stores the values given, keeps the others, and answers with all. */
  changeSettings(change: SettingsChange): Promise<Settings>;
  openDataFolder(): Promise<void>;
  /** The answer to `leaving`: everything is stored that has to be. */
  handedOver(): Promise<void>;
  /** Deletes database, saved tables, settings and window place, then starts anew. The window is loaded again. */
  deleteData(): Promise<void>;
}

/** The questions for which main asks the person for a file: the window never names one by its path. */
interface FileCalls
  extends
    LibraryFileCalls,
    TextFileCalls,
    CodebookFileCalls,
    ComparisonFileCalls,
    AudioFileCalls,
    RecordingFileCalls,
    PracticeFileCalls {}

/** The questions that main hands on to the engine. */
export interface EngineCalls
  extends LibraryCalls, TextCalls, CodebookCalls, ComparisonCalls, AudioCalls, RecordingCalls, PracticeCalls {
  databaseState(): Promise<DatabaseState>;
  /** How often each symbol occurs in these areas of an installation's library, most frequent first. */
  readTallies(installation: InstallationId, areas: readonly Area[]): Promise<readonly Tally[]>;
  /**
   * How many units each module of an installation takes when symbols cost what `costs` says. Modules that were
   * not read are left out.
   */
  measureModules(installation: InstallationId, costs: ModuleCosts): Promise<readonly ModuleUnits[]>;
}

/** What the window is told without asking. */
export interface Events {
  installationFound: Installation;
  indexProgress: IndexProgress;
  /** How much of an export of audio is written. */
  exportProgress: AudioProgress;
  /** How much of a recording is read. */
  decodeProgress: AudioProgress;
  /** The engine stopped unexpectedly and runs again; `indexing` was under way, and goes on when asked again. */
  engineRestarted: { readonly indexing: InstallationId | null };
  /** What is being done with the file that the person chose for a codebook; null once it is done. */
  fileWork: FileWork | null;
  /** Something chosen in the menu. */
  command: Command;
  /** The app is about to end, and waits a moment for `handedOver`. */
  leaving: null;
}

/** Work on a file, by the file's name. */
export interface FileWork {
  readonly kind: 'reading' | 'writing' | 'printing';
  readonly file: string;
}

/** How far work on audio is: in samples that are written, or in bytes that are read. */
export interface AudioProgress {
  readonly done: number;
  readonly total: number;
}

/** What the menu asks the window to do. */
export type Command =
  { readonly kind: 'go'; readonly place: Place } | { readonly kind: 'show'; readonly sheet: SheetName };

/** What can lie over the window from wherever one is. */
export type SheetName = 'shortcuts' | 'about' | 'export' | 'decode';

/** How the database was found when the engine opened it. */
export type DatabaseState =
  | { readonly kind: 'ready' }
  /** The file was no database: it lies beside under this name, and a new one was made. */
  | { readonly kind: 'replaced'; readonly keptAs: string }
  /** The file is of a newer Sounder: it was not touched, and nothing is stored. */
  | { readonly kind: 'newer'; readonly message: string }
  /** The file could not be opened: nothing is stored. */
  | { readonly kind: 'failed'; readonly message: string };

/** What the About sheet and the settings show. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly platform: 'linux' | 'macos' | 'windows';
  readonly dataFolder: string;
  /** Settings that were no JSON lie in the data folder under this name; null when all was well. */
  readonly settingsKeptAs: string | null;
}

/** What each call accepts; checked in the main process before its handler runs. */
export const inputs = {
  about: v.strictTuple([]),
  readSettings: v.strictTuple([]),
  changeSettings: v.strictTuple([settingsChangeSchema]),
  openDataFolder: v.strictTuple([]),
  handedOver: v.strictTuple([]),
  deleteData: v.strictTuple([]),
  databaseState: v.strictTuple([]),
  readTallies: v.strictTuple([idSchema, areasSchema]),
  measureModules: v.strictTuple([idSchema, moduleCostsSchema]),
  ...libraryInputs,
  ...textInputs,
  ...codebookInputs,
  ...comparisonInputs,
  ...audioInputs,
  ...recordingInputs,
  ...practiceInputs,
} satisfies CallInputs<Bridge>;

/** How an answer crosses: errors as data, because Electron forwards only an error's message. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** What the preload script puts on `window.sounder`. */
export interface SounderWindow {
  /** The calls by name; each answers with a Reply and never throws. */
  readonly calls: {
    readonly [Name in keyof Bridge]: (
      ...input: Parameters<Bridge[Name]>
    ) => Promise<Reply<Awaited<ReturnType<Bridge[Name]>>>>;
  };
  /** Listens to an event until the function it returns is called. */
  readonly on: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void;
}
