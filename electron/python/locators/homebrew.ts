import { librariesUnder, librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { pathsOf, variable } from '../places.ts';

const formula = /^(python|pypy|graalpy|jython)[\d.]*(@|$)/;

/** The kegs of Homebrew's Pythons, also those that nothing links to. */
export const homebrew: Locator = {
  origin: 'homebrew',
  *libraries(host) {
    const { join } = pathsOf(host);
    const cellars = [
      variable(host, 'HOMEBREW_CELLAR'),
      join('/opt', 'homebrew', 'Cellar'), // macOS on Apple's processors
      join('/usr', 'local', 'Cellar'), // macOS on Intel's
      join('/home', 'linuxbrew', '.linuxbrew', 'Cellar'),
      join(host.home, '.linuxbrew', 'Cellar'),
    ];
    for (const cellar of cellars.filter((folder) => folder !== null)) {
      for (const name of namesIn(host.files, cellar).filter((each) => formula.test(each))) {
        for (const version of namesIn(host.files, join(cellar, name))) {
          const keg = join(cellar, name, version);
          yield* librariesUnderEach(host, join(keg, 'Frameworks', 'Python.framework', 'Versions'));
          yield* librariesUnder(host, keg);
          yield* librariesUnder(host, join(keg, 'libexec'));
        }
      }
    }
  },
};
