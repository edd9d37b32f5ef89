import { compareFound } from '../../core/python/compare-installations.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { onOneLine } from '../../core/count/visible.ts';
import type { Host } from '../python/host.ts';
import { locate } from '../python/locate.ts';
import { nodeHost } from '../python/node-host.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { message } from './terminal.ts';

/** `sounder pythons` */
export const pythons: Command = {
  does: 'the Pythons found on this computer, newest first',
  usage: `usage: sounder pythons [--json]

Prints a line for each Python found, newest first: version, implementation, where it was found and its
library, with tabs between them. No Python is run.

  --json  as an array of objects
`,
  run: async (args) => {
    const { values } = readOptions(args, { json: { type: 'boolean' } });
    const found = await findPythons(nodeHost());
    if (found.length === 0) message('No Python was found on this computer.');
    return values.json === true ? `${JSON.stringify(found, null, 2)}\n` : found.map(lineOf).join('');
  },
};

/** All that are found, newest first. */
export async function findPythons(host: Host): Promise<readonly FoundInstallation[]> {
  const found: FoundInstallation[] = [];
  for await (const installation of locate(host)) found.push(installation);
  return found.sort(compareFound);
}

function lineOf({ version, implementation, origin, library }: FoundInstallation): string {
  return `${[version, implementation, origin, library].map(onOneLine).join('\t')}\n`;
}
