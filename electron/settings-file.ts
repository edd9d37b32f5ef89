import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sounderError } from '../core/errors.ts';
import { type Settings, type SettingsChange, defaultSettings, readSettings } from '../core/settings.ts';
import { readJson, writeJson } from './json-file.ts';
import { log } from './log.ts';

/** The settings, kept in memory and in a file. */
export interface SettingsFile {
  readonly current: () => Settings;
  /** The name under which a file that was not JSON is kept; null when all was well. */
  readonly keptAs: string | null;
  /** Holds at once for `current`; answers when it is on the disk. */
  readonly change: (change: SettingsChange) => Promise<Settings>;
  /** Back to the defaults, without writing them. */
  readonly forget: () => void;
  /** Answers when nothing is left to write. */
  readonly settled: () => Promise<void>;
}

/**
 * Opens settings.json in `folder`. A file that is not JSON is kept aside under another name and the defaults
 * hold; a value that does not fit costs itself only. `now` is in milliseconds since 1970.
 */
export function openSettings(folder: string, now: () => number): SettingsFile {
  const file = join(folder, 'settings.json');
  const { found, keptAs } = load(file, now);
  let settings = found;
  let writing = Promise.resolve();
  return {
    current: () => settings,
    keptAs,
    change: async (change) => {
      settings = readSettings({ ...settings, ...given(change) });
      const stored = settings;
      // One write after the other, or an older one could be put in place last.
      const written = writing.then(() => writeJson(file, stored));
      writing = written.catch(() => undefined); // its caller is told below; the next write still goes on
      await written;
      return stored;
    },
    forget: () => {
      settings = defaultSettings;
    },
    settled: () => writing,
  };
}

function load(file: string, now: () => number): { readonly found: Settings; readonly keptAs: string | null } {
  const found = readJson(file);
  switch (found.kind) {
    case 'absent':
      return { found: defaultSettings, keptAs: null };
    case 'read':
      return { found: readSettings(found.value), keptAs: null };
    case 'refused':
      throw sounderError('settings-refused', file, found.reason);
    case 'spoilt': {
      const aside = file.replace(/\.json$/, `.not-json-${now()}.json`);
      renameSync(file, aside);
      log(`the settings were not JSON: kept as ${aside}, the defaults hold`);
      return { found: defaultSettings, keptAs: basename(aside) };
    }
  }
}

/** The values given: an undefined one, which valibot lets through, means "as it was". */
function given(change: SettingsChange): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
