import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { dataFolder, pathsOf, variable } from '../places.ts';

/** What mise installed; `3.13` and `latest` among them are links to the others. */
export const mise: Locator = {
  origin: 'mise',
  *libraries(host) {
    const { join } = pathsOf(host);
    const data = variable(host, 'MISE_DATA_DIR') ?? join(dataFolder(host), 'mise');
    yield* librariesUnderEach(host, join(data, 'installs', 'python'));
  },
};
