import type { InstallationId, Module, ModuleId } from './installation.ts';

/** What the texts that a person brought belong to, in place of an installation. */
export const MY_TEXTS: InstallationId = -1;

/** The most bytes of a text: more would hold up the window, and nobody hears its end. */
export const LARGEST_TEXT = 4_000_000;

/** The numbers of texts as modules begin below this one; above it are the samples'. */
const BEFORE_TEXTS = -1000;

/** The number that a text has as a module: its own one is from 1 on. */
export function moduleOfText(text: number): ModuleId {
  return BEFORE_TEXTS - text;
}

/** The number of the text that a module is; null where it is a sample or of a library. */
export function textOfModule(module: ModuleId): number | null {
  return module < BEFORE_TEXTS ? BEFORE_TEXTS - module : null;
}

/** Whether a module is cut as Python: all of a library, and of a person's texts those that are called so. */
export function isPython({ installation, path }: Pick<Module, 'installation' | 'path'>): boolean {
  return installation !== MY_TEXTS || isPythonName(path);
}

/** Whether a text of this name is cut as Python: `a.py`, `A.PYW`. */
export function isPythonName(name: string): boolean {
  return /\.pyw?$/i.test(name);
}

/** The most characters of a text's name. */
const LONGEST_NAME = 120;

/** What a text is called by what a person or a file called it: on one line, and something one can see. */
export function textName(given: string): string {
  const kept = given.replace(/[\p{C}\u2028\u2029]/gu, '').trim();
  return Array.from(kept).slice(0, LONGEST_NAME).join('') || 'Text';
}
