import type { Bridge, Events, SounderWindow } from '../../core/bridge.ts';
import { isErrorCode, SounderError } from '../../core/errors.ts';

/** Listens to an event of the other processes until the function it returns is called. */
type Listen = <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void;

/** The other processes as the window sees them. */
export interface Connection {
  readonly bridge: Bridge;
  readonly on: Listen;
}

/** The bridge over what the preload script provides: answers that are errors are thrown as SounderErrors. */
export function connect({ calls, on }: SounderWindow): Connection {
  const bridge = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, (...input: unknown[]) => unwrap(call as Call, input)]),
  );
  return { bridge: bridge as unknown as Bridge, on }; // Object.fromEntries forgets the names it was given
}

type Call = (...input: unknown[]) => ReturnType<SounderWindow['calls'][keyof Bridge]>;

async function unwrap(call: Call, input: readonly unknown[]): Promise<unknown> {
  const reply = await call(...input);
  if (reply.ok) return reply.value;
  throw new SounderError(isErrorCode(reply.code) ? reply.code : 'unexpected', reply.message);
}
