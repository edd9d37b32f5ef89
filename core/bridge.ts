import * as v from 'valibot';
import { type AudioExport, audioExportSchema } from './audio/audio-export.ts';
import { codebookSchema } from './codebook/codebook-claim.ts';
import type { Codebook } from './codebook/codebook.ts';
import { type KeptCodebook, type KeptId, madeFromSchema, nameSchema } from './codebook/kept.ts';
import { type CorporaRead, type CorpusName, corpusNamesSchema, type Reference } from './compare/corpus.ts';
import { type SavedTable, type TableName, tableNameSchema } from './compare/saved-table.ts';
import type { Area } from './count/area.ts';
import type { Tally } from './count/tally.ts';
import type { Copy } from './decode/copy.ts';
import type { Heard } from './decode/reception.ts';
import type { ErrorCode } from './errors.ts';
import { type PracticeCalls, practiceInputs } from './practice/calls.ts';
import type {
  Installation,
  InstallationId,
  Module,
  ModuleId,
  ModuleSource,
  Note,
} from './python/installation.ts';
import { LARGEST_TEXT, MY_TEXTS } from './python/texts.ts';
import {
  areasSchema,
  type Place,
  type Settings,
  type SettingsChange,
  settingsChangeSchema,
} from './settings.ts';
import { type ModuleCosts, moduleCostsSchema, type ModuleUnits } from './timeline/module-costs.ts';
import type { Seconds } from './units.ts';

/** Everything the window may ask of the other processes. One line per question. */
export interface Bridge extends EngineCalls {
  /** Versions and places, for the About sheet and the settings. */
  about(): Promise<About>;
  readSettings(): Promise<Settings>;
  /** Stores the values given, keeps the others, and answers with all. */
  changeSettings(change: SettingsChange): Promise<Settings>;
  openDataFolder(): Promise<void>;
  /** The answer to `leaving`: everything is stored that has to be. */
  handedOver(): Promise<void>;
  /**
   * Asks the person for a file and keeps it as `addText` does; null where the person cancels. Fails with
   * `file-unreadable`, too.
   */
  openText(): Promise<Module | null>;
  /**
   * Asks the person for a library and adds what it holds, not indexed yet; nothing where the person cancels. Fails
   * with `question-open` while another is asked for.
   */
  addLibrary(kind: LibraryKind): Promise<readonly Installation[]>;
  /**
   * Writes a codebook where the person says, whole or not at all. Answers with the file's name, or null where
   * the person cancels. Fails with `file-not-written`. This and the calls below fail with `question-open` while one of
   * them asks for a file or is at it.
   */
  exportCodebook(format: ExportFormat, name: string, codebook: Codebook): Promise<string | null>;
  /**
   * Reads a codebook from a file that the person chooses, JSON as `exportCodebook` writes it, and checks it; null
   * where the person cancels. Nothing is stored. Fails with `file-unreadable` and `codebook-unusable`.
   */
  importCodebook(): Promise<ImportedCodebook | null>;
  /**
   * Writes what the window made of a comparison where the person says, whole or not at all. Answers with the file's
   * name, or null where the person cancels. Fails with `file-not-written`, and with `question-open` while it asks for
   * a file or writes one.
   */
  exportComparison(
    format: ComparisonFormat,
    name: string,
    content: string | Uint8Array,
  ): Promise<string | null>;
  /**
   * Has the engine keep the table of counts by area in a file that the person chooses, as `scan --table` writes it; null
   * where the person cancels. Opened once more it is the same one, and another of its name is called `NAME 2`. Fails
   * with `file-unreadable`, `table-refused` and `table-not-kept`, and then nothing is kept; and with `question-open`.
   */
  openTable(): Promise<SavedTable | null>;
  /**
   * Prints what the page shows in print as a booklet in A5, a PDF where the person says. Answers with the file's
   * name, or null where the person cancels. Fails with `file-not-written`.
   */
  printBooklet(name: string): Promise<string | null>;
  /**
   * Writes a transmission as a WAV where the person says, telling `exportProgress` how far it is: all of its parts
   * whole, or nothing. Answers with the files' names, or null where the person cancels the question. Fails with
   * `cancelled`, `busy` while another is written, `nothing-to-send`, `audio-too-long` and `file-not-written`.
   */
  exportAudio(name: string, asked: AudioExport): Promise<readonly string[] | null>;
  /**
   * Reads a recording that the person chooses by a codebook, telling `decodeProgress` how far it is; null where the
   * person cancels the question. Nothing is stored. Fails with `cancelled`, `busy` while another is read,
   * `file-unreadable`, `recording-refused`, `recording-without-morse` and `recording-other-codebook`.
   */
  decodeRecording(codebook: Codebook): Promise<OpenedRecording | null>;
  /**
   * Writes every attempt there is on record as CSV where the person says, whole or not at all. Answers with the file's
   * name, or null where the person cancels. Fails with `question-open` and `file-not-written`.
   */
  exportPractice(): Promise<string | null>;
  /** Deletes database, saved tables, settings and window place, then starts anew. The window is loaded again. */
  deleteData(): Promise<void>;
}

/** The questions that main hands on to the engine. */
export interface EngineCalls extends PracticeCalls {
  databaseState(): Promise<DatabaseState>;
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
  /**
   * Keeps a text as a module under *My texts*, by the bytes of a file or of what was pasted. Fails with
   * `text-unusable`, and then nothing is stored.
   */
  addText(name: string, bytes: Uint8Array): Promise<Module>;
  /** Deletes a text for good. */
  deleteText(module: ModuleId): Promise<void>;
  /** Brings back a text that was deleted, under the number that it had; what is there stays as it is. */
  restoreText(text: ModuleSource): Promise<Module>;
  /** What was not read, or not as it declares, by path: files and folders. */
  listNotes(installation: InstallationId): Promise<readonly Note[]>;
  /** How often each symbol occurs in these areas of an installation's library, most frequent first. */
  readTallies(installation: InstallationId, areas: readonly Area[]): Promise<readonly Tally[]>;
  /** The tables of counts that came with Sounder, oldest version first: what can be compared without any Python. */
  listReferences(): Promise<readonly Reference[]>;
  /** The tables of counts that the person opened, by name. */
  listTables(): Promise<readonly SavedTable[]>;
  /** Forgets a saved table. The file that it was opened from stays. */
  closeTable(name: TableName): Promise<void>;
  /**
   * The counts by area of what is to be compared, in this order. What cannot be had, an installation that is gone or a
   * table that is damaged or closed, is said in its place. Where one is a trimmed library, only the modules that all have count.
   */
  readCorpora(names: readonly CorpusName[]): Promise<CorporaRead>;
  /**
   * How many units each module of an installation takes when symbols cost what `costs` says. Modules that were
   * not read are left out.
   */
  measureModules(installation: InstallationId, costs: ModuleCosts): Promise<readonly ModuleUnits[]>;
  /** Ends an export of audio under way and leaves nothing of it. Nothing happens if none is. */
  cancelExport(): Promise<void>;
  /** Ends the reading of a recording. Nothing happens if none is read. */
  cancelDecoding(): Promise<void>;
  /** The codebooks that are kept, by name. */
  listCodebooks(): Promise<readonly KeptCodebook[]>;
  /** A kept codebook. This and all below fail with `codebook-unknown` where none has the number. */
  readCodebook(id: KeptId): Promise<Codebook>;
  /**
   * Keeps a codebook under a name of its own. Fails with `name-taken`, whatever the capitals, and with
   * `codebook-unusable`; then nothing is stored.
   */
  keepCodebook(name: string, madeFrom: string, codebook: Codebook): Promise<KeptCodebook>;
  /** Fails with `name-taken`. Only the capitals may change, too. */
  renameCodebook(id: KeptId, name: string): Promise<KeptCodebook>;
  /** Keeps it once more, called `NAME 2`, `NAME 3` … */
  duplicateCodebook(id: KeptId): Promise<KeptCodebook>;
  /** Puts it out of sight; it is gone for good when Sounder starts the next time. */
  deleteCodebook(id: KeptId): Promise<void>;
  /** Brings it back, called `NAME 2` where its name was given away. */
  restoreCodebook(id: KeptId): Promise<KeptCodebook>;
}

/** What a codebook can be written as. */
export type ExportFormat = 'json' | 'csv' | 'tsv';

/** What a comparison can be written as: a table, all of it, and charts. */
export type ComparisonFormat = 'csv' | 'json' | 'svg' | 'png';

/** A codebook from a file, and what to call it. */
interface ImportedCodebook {
  /** The file's name without its ending, if a codebook can have it. */
  readonly name: string;
  readonly codebook: Codebook;
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

/** How far an index is. `filesTotal` and `bytesTotal` are what has to be read this time. */
export interface IndexProgress {
  readonly installation: InstallationId;
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  readonly filesPerSecond: number;
}

/** How far work on audio is: in samples that are written, or in bytes that are read. */
export interface AudioProgress {
  readonly done: number;
  readonly total: number;
}

/** A recording that was read by a codebook. */
export interface Recording
  extends Omit<Copy, 'kind'>, Pick<Heard, 'pitch' | 'speed' | 'spacing' | 'letterGap'> {
  readonly seconds: Seconds;
  /** How many marks and gaps may be something else: 0 in a clean recording. */
  readonly doubtful: number;
  /** Whether the file ends before it says it does. */
  readonly isTruncated: boolean;
}

/** A recording, and the name of its file. */
export interface OpenedRecording extends Recording {
  readonly name: string;
}

/** What the person is asked for to be added. */
export type LibraryKind = 'folder' | 'zip';

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

const id = v.pipe(v.number(), v.safeInteger());
/** One byte more than may be is let through, so that the complaint is about the text. */
const textBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length <= LARGEST_TEXT + 1, 'the text is too large'),
);

/** A text as it was read. What was let in by its bytes may not have more letters than these. */
const deletedText = v.strictObject({
  module: v.strictObject({
    id,
    installation: v.literal(MY_TEXTS),
    path: v.pipe(v.string(), v.maxLength(4000)),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LARGEST_TEXT)),
    encoding: v.pipe(v.string(), v.maxLength(100)),
    note: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
  }),
  text: v.pipe(v.string(), v.maxLength(LARGEST_TEXT)),
});

/** A dozen corpora of every character there is are less than that, in characters or bytes. */
const LARGEST_COMPARISON = 512 * 1024 * 1024;

/** What each call accepts; checked in the main process before its handler runs. */
export const inputs = {
  about: v.strictTuple([]),
  readSettings: v.strictTuple([]),
  changeSettings: v.strictTuple([settingsChangeSchema]),
  openDataFolder: v.strictTuple([]),
  handedOver: v.strictTuple([]),
  addLibrary: v.strictTuple([v.picklist(['folder', 'zip'])]),
  exportCodebook: v.strictTuple([v.picklist(['json', 'csv', 'tsv']), nameSchema, codebookSchema]),
  importCodebook: v.strictTuple([]),
  exportComparison: v.strictTuple([
    v.picklist(['csv', 'json', 'svg', 'png']),
    v.pipe(v.string(), v.maxLength(400)),
    v.union([
      v.pipe(v.string(), v.maxLength(LARGEST_COMPARISON)),
      v.pipe(
        v.instance(Uint8Array),
        v.check(({ length }) => length <= LARGEST_COMPARISON, 'the file is too large'),
      ),
    ]),
  ]),
  openTable: v.strictTuple([]),
  printBooklet: v.strictTuple([nameSchema]),
  exportAudio: v.strictTuple([v.pipe(v.string(), v.maxLength(4000)), audioExportSchema]),
  decodeRecording: v.strictTuple([codebookSchema]),
  exportPractice: v.strictTuple([]),
  deleteData: v.strictTuple([]),
  databaseState: v.strictTuple([]),
  listInstallations: v.strictTuple([]),
  locate: v.strictTuple([]),
  index: v.strictTuple([id]),
  cancelIndex: v.strictTuple([id]),
  forget: v.strictTuple([id]),
  restore: v.strictTuple([id]),
  listModules: v.strictTuple([id]),
  readModule: v.strictTuple([id]),
  openText: v.strictTuple([]),
  addText: v.strictTuple([v.pipe(v.string(), v.maxLength(4000)), textBytes]),
  deleteText: v.strictTuple([id]),
  restoreText: v.strictTuple([deletedText]),
  listNotes: v.strictTuple([id]),
  readTallies: v.strictTuple([id, areasSchema]),
  listReferences: v.strictTuple([]),
  listTables: v.strictTuple([]),
  closeTable: v.strictTuple([tableNameSchema]),
  readCorpora: v.strictTuple([corpusNamesSchema]),
  measureModules: v.strictTuple([id, moduleCostsSchema]),
  cancelExport: v.strictTuple([]),
  cancelDecoding: v.strictTuple([]),
  listCodebooks: v.strictTuple([]),
  readCodebook: v.strictTuple([id]),
  keepCodebook: v.strictTuple([nameSchema, madeFromSchema, codebookSchema]),
  renameCodebook: v.strictTuple([id, nameSchema]),
  duplicateCodebook: v.strictTuple([id]),
  deleteCodebook: v.strictTuple([id]),
  restoreCodebook: v.strictTuple([id]),
  ...practiceInputs,
} satisfies { [Name in keyof Bridge]: v.GenericSchema<unknown, Parameters<Bridge[Name]>> };

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
