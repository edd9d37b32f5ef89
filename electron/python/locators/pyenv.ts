import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { pathsOf, variable } from '../places.ts';

/** The versions under pyenv's root: each is a prefix of its own. */
export const pyenv: Locator = {
  origin: 'pyenv',
  *libraries(host) {
    const { join } = pathsOf(host);
    const root = variable(host, 'PYENV_ROOT') ?? join(host.home, '.pyenv');
    yield* librariesUnderEach(host, join(root, 'versions'));
    yield* librariesUnderEach(host, join(root, 'pyenv-win', 'versions'));
  },
};
