import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { ParentPort } from '../../../electron/engine/parent-port.ts';
import type { FromEngine, ToEngine } from '../../../electron/engine/protocol.ts';
import { serveEngine } from '../../../electron/engine/serve.ts';
import { startEngine } from './support/engines.ts';

/** The line to main: what the engine says can be waited for. */
function newLine() {
  const { engine } = startEngine();
  const toEngine = new EventEmitter<{ message: [{ readonly data: ToEngine }] }>();
  const fromEngine = new EventEmitter<{ said: [FromEngine]; left: [] }>();
  const port: ParentPort = {
    postMessage: (message) => fromEngine.emit('said', message),
    on: (event, listener) => toEngine.on(event, listener),
  };
  serveEngine(engine, port, () => fromEngine.emit('left'));
  const tell = (data: ToEngine) => toEngine.emit('message', { data });
  return { tell, fromEngine };
}

describe('serving', () => {
  test('answers a call under its number', async () => {
    const { tell, fromEngine } = newLine();
    tell({ id: 5, call: 'databaseState', input: [] });
    expect(await once(fromEngine, 'said')).toEqual([
      { id: 5, reply: { ok: true, value: { kind: 'ready' } } },
    ]);
  });

  test('hands over the input', async () => {
    const { tell, fromEngine } = newLine();
    tell({ id: 6, call: 'readModule', input: [-1] });
    expect(await once(fromEngine, 'said')).toMatchObject([
      { reply: { value: { module: { path: 'hello.py' } } } },
    ]);
  });

  test('answers a failure as data', async () => {
    const { tell, fromEngine } = newLine();
    tell({ id: 7, call: 'index', input: [99] });
    expect(await once(fromEngine, 'said')).toMatchObject([
      { id: 7, reply: { ok: false, code: 'installation-unknown', message: expect.any(String) as string } },
    ]);
  });

  test('closes the engine and leaves when told to', async () => {
    const { tell, fromEngine } = newLine();
    tell({ shutdown: true });
    await once(fromEngine, 'left');
    tell({ id: 8, call: 'locate', input: [] });
    expect(await once(fromEngine, 'said')).toMatchObject([{ reply: { ok: false, code: 'cancelled' } }]);
  });
});
