import { librariesOfExecutables, librariesUnder, librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { pathsOf } from '../places.ts';

/** Debian keeps PyPy of old, GraalPy and Jython in prefixes of their own. */
const ownPrefix = /^(pypy|graalpy|jython)/;

/** What the system's packages and its administrator installed, on Linux, the BSDs and macOS. */
export const system: Locator = {
  origin: 'system',
  *libraries(host) {
    if (host.platform === 'win32') return;
    const { join } = pathsOf(host);
    for (const prefix of [
      '/usr',
      '/usr/local', // FreeBSD's and OpenBSD's packages too
      '/usr/pkg', // NetBSD's packages
      '/run/current-system/sw', // NixOS
      ...namesIn(host.files, '/opt').map((name) => join('/opt', name)),
    ]) {
      yield* librariesUnder(host, prefix);
      yield* librariesOfExecutables(host, join(prefix, 'bin'));
    }
    for (const folder of ['/usr/lib', '/usr/share']) yield* librariesUnderEach(host, folder, ownPrefix);
  },
};
