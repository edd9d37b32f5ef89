import { setImmediate } from 'node:timers/promises';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { describeLibrary } from './describe.ts';
import { basesOfEnvironments } from './environments.ts';
import type { Host } from './host.ts';
import type { Locator } from './locator.ts';
import { locators as allLocators } from './locators.ts';

/** Finds the Pythons of a computer, each real library once, and reports each when it is found. */
export async function* locate(
  host: Host,
  locators: readonly Locator[] = allLocators,
): AsyncGenerator<FoundInstallation> {
  const bases = basesOfEnvironments(host);
  const seen = new Set<string>();
  for (const { origin, libraries } of locators) {
    for (const library of libraries(host, bases)) {
      if (seen.has(library)) continue;
      seen.add(library);
      yield describeLibrary(host, library, origin, bases.get(library));
      await setImmediate(); // looking is synchronous: let whoever else is waiting have a turn
    }
  }
}
