/** What quitting needs to know and to do. */
export interface Quitting {
  /** The name of the Python whose index is under way, or null. */
  readonly indexing: () => Promise<string | null>;
  /** Asks whether to quit although `python` is being indexed. */
  readonly ask: (python: string) => Promise<boolean>;
  /** Stores and stops everything. */
  readonly finish: () => Promise<void>;
  readonly quit: () => void;
}

/** Sees to it that the app asks before it ends in the middle of an index, and ends in good order. */
export interface QuitGuard {
  /** For `before-quit`: holds the quit back until all is finished. */
  readonly beforeQuit: (event: { readonly preventDefault: () => void }) => void;
  /** For the window's `close`: closing the only window is quitting, with the same question. */
  readonly beforeClose: (event: { readonly preventDefault: () => void }) => void;
}

/** The guard for one run of the app. */
export function guardQuit({ indexing, ask, finish, quit }: Quitting): QuitGuard {
  let state: 'open' | 'asking' | 'finished' = 'open';

  const end = async (): Promise<void> => {
    state = 'asking';
    const python = await indexing();
    if (python !== null && !(await ask(python))) {
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
