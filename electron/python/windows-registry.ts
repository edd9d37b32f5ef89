import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Registry } from './host.ts';
import { readRegistryExport, type RegistryKeys } from './registry-export.ts';

/** How long Windows may take to write a key of a few kilobytes, in milliseconds. */
const PATIENCE = 5000;

const nothing: RegistryKeys = new Map();

/** The registry of a computer that has none. */
export const noRegistry: Registry = { keysUnder: () => nothing };

/**
 * This computer's registry, through Windows' own `reg.exe`. It exports to a file, which is UTF-16: what it
 * prints is in whatever code page the console has, and paths are not.
 */
export function windowsRegistry(systemRoot: string): Registry {
  const program = join(systemRoot, 'System32', 'reg.exe');
  return {
    keysUnder: (key) => {
      try {
        return inTemporaryFolder((folder) => {
          const file = join(folder, 'key.reg');
          const options = { stdio: 'ignore', timeout: PATIENCE, windowsHide: true } as const;
          execFileSync(program, ['export', key, file, '/y'], options);
          return readRegistryExport(readFileSync(file, 'utf16le'));
        });
      } catch (thrown) {
        // A key that is absent, and a Windows that lets none be read, mean only that no Python is told of.
        if (thrown instanceof Error && 'code' in thrown) return nothing;
        if (thrown instanceof Error && 'status' in thrown) return nothing;
        throw thrown;
      }
    },
  };
}

function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-registry-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
