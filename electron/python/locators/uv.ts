import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { dataFolder, pathsOf, roamingAppData, variable } from '../places.ts';

/** The Pythons that uv downloaded. */
export const uv: Locator = {
  origin: 'uv',
  *libraries(host) {
    const { join } = pathsOf(host);
    const data =
      host.platform === 'win32' ? join(roamingAppData(host), 'uv', 'data') : join(dataFolder(host), 'uv');
    yield* librariesUnderEach(host, variable(host, 'UV_PYTHON_INSTALL_DIR') ?? join(data, 'python'));
  },
};
