import type { Origin } from '../../core/python/installation.ts';
import type { Host } from './host.ts';

/** One way in which Pythons come to a computer. */
export interface Locator {
  readonly origin: Exclude<Origin, 'folder' | 'zip' | 'built-in'>;
  /**
   * The real paths of libraries found this way; one may come twice. `bases` are those that virtual environments
   * use, which is known beforehand.
   */
  readonly libraries: (host: Host, bases: ReadonlyMap<string, unknown>) => Iterable<string>;
}
