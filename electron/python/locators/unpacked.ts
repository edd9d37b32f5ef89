import { librariesUnder, librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { pathsOf, systemDrive, variable } from '../places.ts';

const archiveName = /^(pypy|graalpy|jython)/i;

/** PyPy, GraalPy and Jython as their makers hand them out: archives that people unpack somewhere. */
export const unpacked: Locator = {
  origin: 'unpacked',
  *libraries(host) {
    const { join } = pathsOf(host);
    const jython = variable(host, 'JYTHON_HOME');
    if (jython !== null) yield* librariesUnder(host, jython);
    const graal = variable(host, 'GRAALVM_HOME'); // GraalPy up to 22 was a part of GraalVM
    if (graal !== null) yield* librariesUnder(host, join(graal, 'languages', 'python'));
    const folders =
      host.platform === 'win32'
        ? [host.home, systemDrive(host)]
        : [host.home, '/opt', '/usr/local', '/usr/local/share'];
    for (const folder of folders) yield* librariesUnderEach(host, folder, archiveName);
  },
};
