import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { pathsOf, variable } from '../places.ts';

/** What asdf's Python plugin built. */
export const asdf: Locator = {
  origin: 'asdf',
  *libraries(host) {
    const { join } = pathsOf(host);
    const data = variable(host, 'ASDF_DATA_DIR') ?? join(host.home, '.asdf');
    yield* librariesUnderEach(host, join(data, 'installs', 'python'));
  },
};
