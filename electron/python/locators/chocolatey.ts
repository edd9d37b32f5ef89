import { librariesUnder, librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { pathsOf, programData, systemDrive, variable } from '../places.ts';

const packageName = /^(python|pypy|graalpy|jython)/i;

/** What Chocolatey keeps in packages and in its folder of tools. (Its `python3` runs python.org's installer.) */
export const chocolatey: Locator = {
  origin: 'chocolatey',
  *libraries(host) {
    if (host.platform !== 'win32') return;
    const { join } = pathsOf(host);
    const packages = join(
      variable(host, 'ChocolateyInstall') ?? join(programData(host), 'chocolatey'),
      'lib',
    );
    for (const name of namesIn(host.files, packages).filter((each) => packageName.test(each))) {
      const tools = join(packages, name, 'tools');
      yield* librariesUnder(host, tools);
      yield* librariesUnderEach(host, tools);
    }
    const tools = variable(host, 'ChocolateyToolsLocation') ?? join(systemDrive(host), 'tools');
    yield* librariesUnderEach(host, tools, packageName);
  },
};
