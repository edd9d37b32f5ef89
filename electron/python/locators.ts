import type { Locator } from './locator.ts';
import { asdf } from './locators/asdf.ts';
import { chocolatey } from './locators/chocolatey.ts';
import { conda } from './locators/conda.ts';
import { environment } from './locators/environment.ts';
import { homebrew } from './locators/homebrew.ts';
import { commandLineTools, frameworks, macports } from './locators/macos.ts';
import { mise } from './locators/mise.ts';
import { path } from './locators/path.ts';
import { pyenv } from './locators/pyenv.ts';
import { scoop } from './locators/scoop.ts';
import { system } from './locators/system.ts';
import { unpacked } from './locators/unpacked.ts';
import { uv } from './locators/uv.ts';
import { windowsPrograms } from './locators/windows-programs.ts';
import { windowsRegistry } from './locators/windows-registry.ts';
import { windowsStore } from './locators/windows-store.ts';

/** The order decides what is said of a library that several of them find: the one that knows most comes first. */
export const locators: readonly Locator[] = [
  // First, because others install condas: pyenv, asdf, mise, Homebrew, Scoop. What it finds has conda's own mark.
  conda,
  // Each of these has a folder that nobody else writes to, so their order among themselves does not matter.
  pyenv,
  uv,
  asdf,
  mise,
  scoop,
  chocolatey,
  windowsStore,
  // Before the system, because /usr/local/bin has links into Homebrew's kegs, and /opt has MacPorts.
  homebrew,
  macports,
  // Before the system too: installers link from /usr/local/bin into the frameworks.
  commandLineTools,
  frameworks,
  // Before the registry, which lists what these find as well, and what uv, conda, Scoop and the Store did.
  windowsPrograms,
  windowsRegistry,
  // Before the system, whose administrator unpacks them in /opt: the archive says more than the place.
  unpacked,
  // Before PATH, because /usr/bin is on every PATH and what lies there is the system's nevertheless.
  system,
  // It finds what a person put somewhere of their own, and otherwise what was found before.
  path,
  // Last: that an environment was made from it is the least that can be said of a Python.
  environment,
];
