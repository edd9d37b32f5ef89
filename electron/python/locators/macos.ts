import type { Host } from '../host.ts';
import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { pathsOf } from '../places.ts';

/** `PythonT` is the build without a global lock, `Python3` Apple's. */
const framework = /^Python[T3]?\.framework$/;

/** What Apple's tools for developers bring: the Command Line Tools, and each Xcode. */
export const commandLineTools: Locator = {
  origin: 'command-line-tools',
  *libraries(host) {
    const { join } = pathsOf(host);
    yield* frameworksIn(host, join('/Library', 'Developer', 'CommandLineTools', 'Library', 'Frameworks'));
    for (const name of namesIn(host.files, '/Applications').filter((each) => /^Xcode.*\.app$/.test(each))) {
      const developer = join('/Applications', name, 'Contents', 'Developer');
      yield* frameworksIn(host, join(developer, 'Library', 'Frameworks'));
    }
  },
};

/** MacPorts' own frameworks. */
export const macports: Locator = {
  origin: 'macports',
  *libraries(host) {
    yield* frameworksIn(host, pathsOf(host).join('/opt', 'local', 'Library', 'Frameworks'));
  },
};

/** What python.org's installer puts where macOS keeps frameworks, and what came with macOS up to 12.2. */
export const frameworks: Locator = {
  origin: 'framework',
  *libraries(host) {
    const { join } = pathsOf(host);
    for (const root of ['/', host.home, '/System']) {
      yield* frameworksIn(host, join(root, 'Library', 'Frameworks'));
    }
  },
};

function* frameworksIn(host: Host, folder: string): Generator<string> {
  for (const name of namesIn(host.files, folder).filter((each) => framework.test(each))) {
    yield* librariesUnderEach(host, pathsOf(host).join(folder, name, 'Versions'));
  }
}
