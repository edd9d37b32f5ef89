import type { FromEngine, ToEngine } from './protocol.ts';

/** The line to main. */
export interface ParentPort {
  postMessage(message: FromEngine): void;
  on(event: 'message', listener: (event: { readonly data: ToEngine }) => void): void;
}

/**
 * The line that Electron gives a utility process. Said here in the little of its type that is used, because
 * the engine does not know Electron: all else of it runs in plain Node.
 */
export function parentPort(): ParentPort {
  const { parentPort } = process as { readonly parentPort?: unknown } as { readonly parentPort?: ParentPort };
  if (parentPort === undefined) throw new Error('the engine runs as a utility process only');
  return parentPort;
}
