import { sounderError } from '../../../core/errors.ts';

/** Long work of which there is one at a time, and which can be cancelled. */
export interface OneAtATime {
  /** Does `work`, whose signal is aborted by `cancel` or when all closes. Throws `busy` while there is other work. */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Cancels the work under way, and resolves when it has ended. */
  readonly cancel: () => Promise<void>;
}

/** `name` is what people call the work. */
export function oneAtATime(name: string, closing: AbortSignal): OneAtATime {
  let running: { readonly cancelled: AbortController; readonly ended: Promise<unknown> } | null = null;
  return {
    run: async (work) => {
      if (running !== null) throw sounderError('busy', name);
      const cancelled = new AbortController();
      const result = work(AbortSignal.any([closing, cancelled.signal]));
      running = { cancelled, ended: result.catch(() => undefined) }; // whoever asked for it hears of its failure
      try {
        return await result;
      } finally {
        running = null;
      }
    },
    cancel: async () => {
      running?.cancelled.abort();
      await running?.ended;
    },
  };
}
