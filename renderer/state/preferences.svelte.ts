import type { Bridge } from '../../core/bridge.ts';
import type { Place, Settings, SettingsChange } from '../../core/settings.ts';
import type { Notices } from './notices.svelte.ts';

/** The settings, shown at once and stored behind. */
export class Preferences {
  settings: Settings = $state.raw() as Settings;
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices, settings: Settings) {
    this.settings = settings;
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** Changes what is given. A change that cannot be stored is told, and holds until Sounder ends. */
  change(change: SettingsChange): void {
    this.settings = { ...this.settings, ...(change as Partial<Settings>) };
    this.#bridge.changeSettings(change).catch((error: unknown) => {
      this.#notices.fail(error);
    });
  }

  /** Goes to a place of the window. */
  go(place: Place): void {
    if (place !== this.settings.place) this.change({ place });
  }
}
