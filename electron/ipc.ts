import * as v from 'valibot';
import { type Bridge, type Reply, inputs } from '../core/bridge.ts';
import { sounderError, toSounderError } from '../core/errors.ts';
import { isOurs } from './app-address.ts';
import { log } from './log.ts';

/** What is looked at of Electron's event of a call. */
export interface CallEvent {
  /** The frame that calls; null once it is gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** What is used of Electron's ipcMain. */
export interface CallPort {
  handle(channel: string, listener: (event: CallEvent, ...input: unknown[]) => Promise<Reply<unknown>>): void;
}

/** Answers every call of the bridge that our own page makes; whatever goes wrong leaves as data. */
export function serve(port: CallPort, bridge: Bridge): void {
  // One row of `inputs` and one of `bridge` fit each other; the compiler sees only all rows together.
  const calls = bridge as unknown as Calls;
  for (const name of callNames) {
    port.handle(name, (event, ...input) => answer(calls, name, event, input));
  }
}

type Calls = Readonly<Record<keyof Bridge, (...input: readonly unknown[]) => Promise<unknown>>>;

// The compiler checks that `inputs` has exactly the bridge's names.
const callNames = Object.keys(inputs) as readonly (keyof Bridge)[];

async function answer(
  calls: Calls,
  name: keyof Bridge,
  event: CallEvent,
  input: readonly unknown[],
): Promise<Reply<unknown>> {
  try {
    if (!isOurMainFrame(event)) throw sounderError('bad-sender');
    const checked = v.safeParse(inputs[name], input, { abortEarly: true });
    if (!checked.success) throw sounderError('bad-input', `${name} with ${checked.issues[0].message}`);
    return { ok: true, value: await calls[name](...checked.output) };
  } catch (thrown) {
    const error = toSounderError(thrown);
    if (error.code === 'unexpected') log(`${name}: ${String(error.cause)}`);
    return { ok: false, code: error.code, message: error.message };
  }
}

function isOurMainFrame({ senderFrame }: CallEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
