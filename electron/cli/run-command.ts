import { sounderError, toSounderError } from '../../core/errors.ts';
import { onOneLine } from '../../core/count/visible.ts';
import description from '../../package.json' with { type: 'json' };
import type { Command } from './command.ts';
import { message, print } from './terminal.ts';

const FAILED = 1;
const ASKED_WRONGLY = 2;

/**
 * Runs the command that `args` name, and returns the exit code. Whatever fails is one line on stderr, with its code at
 * the end: `sounder: There is nothing at /nowhere. … [library-missing]`.
 */
export async function runCommand(
  args: readonly string[],
  commands: ReadonlyMap<string, Command>,
  generalUsage: string,
): Promise<number> {
  try {
    await print(await answer(args, commands, generalUsage));
    return 0;
  } catch (thrown) {
    const error = toSounderError(thrown);
    message(`sounder: ${onOneLine(error.message)} [${error.code}]`);
    return error.code === 'bad-usage' ? ASKED_WRONGLY : FAILED;
  }
}

async function answer(
  [name, ...args]: readonly string[],
  commands: ReadonlyMap<string, Command>,
  generalUsage: string,
): Promise<string> {
  if (name === '--help' || name === '-h' || name === 'help') return generalUsage;
  if (name === '--version') return `${description.version}\n`;
  if (name === undefined) throw sounderError('bad-usage', 'No command was given');
  const command = commands.get(name);
  if (command === undefined) throw sounderError('bad-usage', `There is no command ${name}`);
  return asksForHelp(args) ? command.usage : command.run(args);
}

/** Before anything else is looked at, so that help comes whatever is wrong with the rest. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}
