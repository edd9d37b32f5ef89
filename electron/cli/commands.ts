import { codebook } from './codebook.ts';
import { compare } from './compare.ts';
import type { Command } from './command.ts';
import { freq } from './freq.ts';
import { pythons } from './pythons.ts';
import { receive } from './receive.ts';
import { scan } from './scan.ts';
import { send } from './send.ts';

/** All commands, in the order in which they are listed. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['pythons', pythons],
  ['scan', scan],
  ['freq', freq],
  ['codebook', codebook],
  ['send', send],
  ['receive', receive],
  ['compare', compare],
]);

/** What `sounder --help` prints. */
export const generalUsage = `usage: sounder COMMAND [OPTION…]

${[...commands].map(([name, { does }]) => `  ${name.padEnd(9)} ${does}`).join('\n')}

  sounder COMMAND --help tells more, sounder --version which Sounder this is. Data goes to stdout, messages to
  stderr; the exit code is 0, 1 where something failed, 2 where it was asked wrongly.
`;
