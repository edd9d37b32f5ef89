import type { Reply } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import type { Engine } from './engine.ts';
import type { ParentPort } from './parent-port.ts';
import type { EngineDuties } from './protocol.ts';

/** Answers what main asks, and leaves the process when told to. */
export function serveEngine(engine: Engine, port: ParentPort, leave: () => void): void {
  const answer = async (call: keyof EngineDuties, input: readonly unknown[]): Promise<Reply<unknown>> => {
    try {
      // Main has checked the input against the call's schema, or made it itself: the compiler cannot follow it through here.
      const ask = engine[call].bind(engine) as (...input: readonly unknown[]) => Promise<unknown>;
      return { ok: true, value: await ask(...input) };
    } catch (thrown) {
      const { code, message } = toSounderError(thrown);
      return { ok: false, code, message };
    }
  };
  port.on('message', ({ data }) => {
    if ('shutdown' in data) {
      void engine.close().finally(leave);
      return;
    }
    const { id, call, input } = data;
    void answer(call, input).then((reply) => {
      port.postMessage({ id, reply });
    });
  });
}
