import { join } from 'node:path';
import { librariesUnder } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';

/** The versions under pyenv's root: each is a prefix of its own. */
export const pyenv: Locator = {
  origin: 'pyenv',
  *libraries({ environment, home, files }) {
    const named = environment['PYENV_ROOT'];
    const root = named === undefined || named === '' ? join(home, '.pyenv') : named;
    const versions = join(root, 'versions');
    for (const name of namesIn(files, versions)) yield* librariesUnder(files, join(versions, name));
  },
};
