import { join } from 'node:path';
import type { UtilityProcess, utilityProcess } from 'electron';
import type { FromEngine } from './engine/protocol.ts';
import type { ForkEngine } from './supervisor.ts';

/** Starts the engine as a utility process of Electron's. */
export function engineFork(
  utility: typeof utilityProcess,
  folders: { readonly bundles: string; readonly data: string; readonly assets: string },
): ForkEngine {
  return (heard) => {
    const child: UtilityProcess = utility.fork(
      join(folders.bundles, 'engine.cjs'),
      [folders.data, folders.assets],
      {
        serviceName: 'Sounder engine',
        stdio: 'inherit',
      },
    );
    child.on('message', (message: FromEngine) => {
      heard.message(message);
    });
    child.on('exit', (code) => {
      heard.exit(code);
    });
    return {
      send: (message) => {
        child.postMessage(message);
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
