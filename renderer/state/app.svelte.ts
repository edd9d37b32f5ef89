import { createContext } from 'svelte';
import type { About, Bridge, Command, SheetName } from '../../core/bridge.ts';
import {
  BUILT_IN,
  type Installation,
  type InstallationId,
  type Module,
} from '../../core/python/installation.ts';
import { MY_TEXTS } from '../../core/python/texts.ts';
import type { Settings } from '../../core/settings.ts';
import type { Connection } from '../bridge/client.ts';
import { builderBy } from '../codebook/builder.ts';
import { jobsIn, openWorker, type RunJob } from '../codebook/run-job.ts';
import { Devices } from '../keyer/devices.svelte.ts';
import { Key } from '../keyer/key.svelte.ts';
import { noBook } from '../words/corpus.ts';
import { BookChoice } from './book-choice.ts';
import { ComparePythons } from './compare-pythons.svelte.ts';
import { SteadyCodebook } from './compare-steady.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { Corpus } from './corpus.svelte.ts';
import { tellOfData } from './data-notices.ts';
import { Decoding } from './decoding.svelte.ts';
import { Exporting } from './exporting.svelte.ts';
import { FilesInHand } from './files-in-hand.svelte.ts';
import { Indexing } from './indexing.svelte.ts';
import { KeptCodebooks } from './kept-codebooks.svelte.ts';
import { Library } from './library.svelte.ts';
import { Listening } from './listening.svelte.ts';
import { LibraryNotes } from './library-notes.svelte.ts';
import { ModuleTimes } from './module-times.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { OpenModule } from './open-module.ts';
import { Practice } from './practice.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Texts } from './texts.svelte.ts';
import { Printing } from './printing.svelte.ts';

/** All that the window knows, one object a concern. */
export class AppState {
  readonly bridge: Bridge;
  readonly notices = new Notices();
  readonly preferences: Preferences;
  readonly library: Library;
  readonly indexing: Indexing;
  readonly corpus: Corpus;
  readonly kept: KeptCodebooks;
  readonly comparison: Comparison;
  readonly pythons: ComparePythons;
  readonly steady: SteadyCodebook;
  readonly times: ModuleTimes;
  readonly textTimes: ModuleTimes;
  readonly notes: LibraryNotes;
  readonly listening: Listening;
  readonly #open: OpenModule;
  readonly choice: BookChoice;
  readonly printing: Printing;
  readonly files: FilesInHand;
  readonly texts: Texts;
  readonly exporting: Exporting;
  readonly decoding: Decoding;
  readonly key: Key;
  readonly devices: Devices;
  readonly practice: Practice;
  /** The sheet that lies over the window. */
  sheet: SheetName | null = $state(null);
  about: About | null = $state.raw(null);
  /** Whether what was open last is still being restored: until then nobody can say that nothing is open. */
  isReopening = $state(true);

  /** `run` does what takes long beside the window; by default in a worker of its own. */
  constructor(connection: Connection, settings: Settings, run: RunJob = jobsIn(openWorker)) {
    const { bridge } = connection;
    this.bridge = bridge;
    this.preferences = new Preferences(bridge, this.notices, settings);
    this.library = new Library(connection, this.notices);
    this.indexing = new Indexing(connection, this.library, this.notices, (id) => void this.index(id));
    this.corpus = new Corpus(bridge, this.library, this.preferences, this.notices, builderBy(run));
    this.kept = new KeptCodebooks(bridge, this.notices);
    this.comparison = new Comparison(run, this.notices);
    this.pythons = new ComparePythons(this, run);
    this.steady = new SteadyCodebook(run, this.notices);
    this.times = new ModuleTimes(bridge, this.notices);
    this.textTimes = new ModuleTimes(bridge, this.notices, () => MY_TEXTS);
    this.notes = new LibraryNotes(bridge, this.notices);
    this.listening = new Listening(bridge, this.preferences, this.notices);
    this.#open = new OpenModule(this);
    this.choice = new BookChoice(this, this.#open);
    this.printing = new Printing(bridge, this.notices);
    this.files = new FilesInHand(connection);
    this.texts = new Texts(bridge, this.notices, () => {
      this.textTimes.forget();
    });
    this.exporting = new Exporting(connection, this.notices);
    this.decoding = new Decoding(connection, this.notices);
    this.key = new Key(
      () => this.preferences.settings,
      (error) => {
        this.notices.fail(error);
      },
    );
    this.devices = new Devices(() => {
      const { keyer, keyBindings } = this.preferences.settings;
      return { isStraight: keyer === 'straight', bindings: keyBindings };
    }, this.notices);
    this.practice = new Practice(this, this.key);
    connection.on('command', (command) => {
      this.#obey(command);
    });
    connection.on('leaving', () => void this.practice.leave().finally(() => bridge.handedOver()));
  }

  /** Restores what was open and looks for Pythons. The stored list is to be loaded before. */
  async start(): Promise<void> {
    const readAbout = async () => {
      this.about = await tellOfData(this.bridge, this.notices);
    };
    const reopen = () =>
      this.#open.reopen().finally(() => {
        this.isReopening = false;
      });
    const { copy } = this.practice;
    await Promise.all([reopen(), this.kept.load(), readAbout(), copy.gradeBrokenOff(), this.search()]);
  }

  /** Looks for Pythons, and shows the one to begin with if that is another now. */
  async search(): Promise<void> {
    await this.library.search();
    if (!this.corpus.isCurrent) await this.corpus.load();
  }

  /** Takes another installation into use, with its modules and codebook. */
  async use(installation: InstallationId): Promise<void> {
    this.corpus.choose(installation);
    await this.corpus.load();
    await this.#open.recode(this.listening.isOf(MY_TEXTS) ? MY_TEXTS : installation);
  }

  /** Indexes an installation and takes it into use. */
  async index(installation: InstallationId): Promise<void> {
    await this.indexing.index(installation);
    this.notes.renew(installation); // an index that is stopped changes them as well
    if (this.corpus.installation?.id === installation) await this.use(installation);
    else await this.#open.recode(installation);
  }

  /** Indexes every Python that is there and not under way, one after the other. */
  async indexAll(): Promise<void> {
    const there = this.library.installations.filter(
      ({ id, present }) => id !== BUILT_IN && present && this.indexing.progressOf(id) === undefined,
    );
    await Promise.all(there.map(({ id }) => this.index(id)));
  }

  /** Adds the libraries of a folder or zip, takes the first into use, and answers with it. */
  async add(kind: 'folder' | 'zip'): Promise<Installation | undefined> {
    const [first] = await this.library.add(kind);
    if (first !== undefined) await this.use(first.id);
    return first;
  }

  /** Leaves an installation out, and offers to bring it back; `restored` is told when that was done. */
  async forget(installation: Installation, restored?: () => void): Promise<void> {
    await this.library.forget(installation, () => {
      restored?.();
      void this.corpus.load();
    });
    await this.corpus.load();
  }

  /** Shows what could not be read of an installation, or not as it declares: of what counts, or of the other areas. */
  async showNotes(id: InstallationId, of: 'counted' | 'others'): Promise<void> {
    this.notes.isWanted = true;
    this.notes.areOfOthers = of === 'others';
    await this.use(id);
  }

  /** Opens a module of the installation in use, and goes where it is heard, or where it is keyed. */
  async listen(module: Module, place: 'listen' | 'key' = 'listen'): Promise<void> {
    const { book, installation, areas } = this.corpus;
    if (book === null) {
      if (installation !== undefined) this.notices.tell({ tone: 'fault', text: noBook(installation, areas) });
      return;
    }
    this.preferences.go(place);
    await this.listening.open(module, book);
  }

  /** Listens to a text that a person brought; nothing happens where nothing came of it. */
  async listenTo(bringing: Promise<Module | null>): Promise<void> {
    const module = await bringing;
    if (module !== null) await this.listen(module);
  }

  /** Deletes a text, and has nothing open then if it was open still. */
  async deleteText(module: Module): Promise<void> {
    const isGone = await this.texts.delete(module, (again) => void this.listen(again));
    if (isGone && this.listening.transmission?.source.module.id === module.id) this.listening.close();
  }

  #obey(command: Command): void {
    if (command.kind === 'go') {
      this.preferences.go(command.place);
      return;
    }
    if (command.sheet === 'export' || command.sheet === 'decode') this.preferences.go('listen'); // they lie over it
    this.sheet = command.sheet;
  }
}

/** Hands the state down to the components, and to each of them on request. */
export const [appState, provideAppState] = createContext<AppState>();
