/** What quitting would cut short: the index of a Python, or an export to a file, each by its name. */
export interface UnderWay {
  readonly kind: 'index' | 'export';
  readonly name: string;
}

/** What quitting needs to know and to do. */
export interface Quitting {
  /** What is under way, or null. */
  readonly underWay: () => Promise<UnderWay | null>;
  /** Asks whether to quit in the middle of it. */
  readonly ask: (work: UnderWay) => Promise<boolean>;
  /** Stores and stops everything. */
  readonly finish: () => Promise<void>;
  readonly quit: () => void;
}

/** Sees to it that the app asks before it ends in the middle of an index or an export, and ends in good order. */
export interface QuitGuard {
  /** For `before-quit`: holds the quit back until all is finished. */
  readonly beforeQuit: (event: { readonly preventDefault: () => void }) => void;
  /** For the window's `close`: closing the only window is quitting, with the same question. */
  readonly beforeClose: (event: { readonly preventDefault: () => void }) => void;
}

/** The guard for one run of the app. */
export function guardQuit({ underWay, ask, finish, quit }: Quitting): QuitGuard {
  let state: 'open' | 'asking' | 'finished' = 'open';

  const end = async (): Promise<void> => {
    state = 'asking';
    const work = await underWay();
    if (work !== null && !(await ask(work))) {
      state = 'open';
      return;
    }
    await finish();
    state = 'finished';
    quit();
  };

  return {
    beforeQuit: (event) => {
      if (state === 'finished') return;
      event.preventDefault();
      if (state === 'open') void end();
    },
    beforeClose: (event) => {
      if (state === 'finished') return;
      event.preventDefault();
      quit();
    },
  };
}
