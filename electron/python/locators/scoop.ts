import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { pathsOf, programData, variable } from '../places.ts';

/** Scoop's apps, each version a prefix; `current` is a link to one. */
export const scoop: Locator = {
  origin: 'scoop',
  *libraries(host) {
    if (host.platform !== 'win32') return;
    const { join } = pathsOf(host);
    for (const root of [
      variable(host, 'SCOOP') ?? join(host.home, 'scoop'),
      variable(host, 'SCOOP_GLOBAL') ?? join(programData(host), 'scoop'),
    ]) {
      const apps = join(root, 'apps');
      const names = namesIn(host.files, apps).filter((name) => /^(python|pypy|graalpy|jython)/i.test(name));
      for (const name of names) yield* librariesUnderEach(host, join(apps, name));
    }
  },
};
