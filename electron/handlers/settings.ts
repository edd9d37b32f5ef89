import type { Bridge } from '../../core/bridge.ts';
import type { Settings } from '../../core/settings.ts';
import type { SettingsFile } from '../settings-file.ts';

/** Reads and changes the settings; what main itself follows is told to `applyTheme`. */
export function settingsCalls(
  settings: SettingsFile,
  applyTheme: (theme: Settings['theme']) => void,
): Pick<Bridge, 'readSettings' | 'changeSettings'> {
  return {
    readSettings: () => Promise.resolve(settings.current()),
    changeSettings: (change) => {
      const changed = settings.change(change);
      applyTheme(settings.current().theme);
      return changed;
    },
  };
}
