import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { tempFolder } from '../../../support/temp-folder.ts';

const project = join(import.meta.dirname, '../../../..');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** What was said beside the data. */
  readonly said: string;
}

/** How a command is run, where it is not as usual. */
export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly dataFolder?: string;
  readonly pythons?: string;
  readonly cwd?: string;
  /** What stands before it on its command line. */
  readonly before?: readonly string[];
}

/** Builds the command line as it is shipped, for one file of tests, and returns what runs it. */
export function builtCommand(): {
  readonly sounder: (args: readonly string[], circumstances?: Circumstances) => Ended;
  readonly begin: (
    args: readonly string[],
    dataFolder?: string,
  ) => ChildProcessByStdio<null, Readable, Readable>;
} {
  mkdirSync(join(project, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(project, 'test-results/cli-')); // below the project, where packages are found
  chmodSync(folder, 0o755); // a test runs it as somebody else
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const options = ['--config', 'vite.electron.config.ts', '--outDir', folder, '--logLevel', 'warn'];
  const built = spawnSync(process.execPath, [vite, 'build', ...options], { cwd: project, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const command = join(folder, 'cli.cjs');

  return {
    sounder: (
      args,
      { input = '', dataFolder = tempFolder(), pythons = tempFolder(), cwd, before = [] } = {},
    ) => {
      const [file = '', ...rest] = [...before, process.execPath, command, ...args];
      const { status, stdout, stderr } = spawnSync(file, rest, {
        input,
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', SOUNDER_DATA: dataFolder, PYENV_ROOT: pythons },
        ...(cwd !== undefined && { cwd }),
      });
      return { code: status, out: stdout, said: stderr };
    },
    begin: (args, dataFolder = tempFolder()) =>
      spawn(process.execPath, [command, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, SOUNDER_DATA: dataFolder },
      }),
  };
}
