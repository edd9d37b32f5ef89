import type { Locator } from './locator.ts';
import { path } from './locators/path.ts';
import { pyenv } from './locators/pyenv.ts';
import { system } from './locators/system.ts';

/** The order decides what is said of a library that several of them find: the one that knows most comes first. */
export const locators: readonly Locator[] = [
  // pyenv knows its versions by name, also those that no shim leads to now.
  pyenv,
  // Before PATH, because /usr/bin is on every PATH and what lies there is the system's nevertheless.
  system,
  // Last: it finds what a person put somewhere of their own, and otherwise what was found before.
  path,
];
