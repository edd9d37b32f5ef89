import type { Locator } from '../locator.ts';

/** What a virtual environment was made from, wherever that lies. */
export const environment: Locator = {
  origin: 'environment',
  libraries: (_, bases) => bases.keys(),
};
