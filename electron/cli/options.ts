import { parseArgs, type ParseArgsConfig } from 'node:util';
import { sounderError } from '../../core/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `args` by the options a command knows. Throws `bad-usage` on others, and on more than `most` names beside them. */
export function readOptions<const T extends Options>(args: readonly string[], options: T, most = 0) {
  const parsed = parse(args, options);
  if (parsed.positionals.length > most) {
    throw sounderError('bad-usage', `${parsed.positionals[most] ?? ''} is one name too many`);
  }
  return parsed;
}

function parse<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const option = /^Option '(--[\w-]+)[^']*' argument is ambiguous/.exec(thrown.message)?.[1];
    if (option !== undefined) {
      const next = args.find((arg, at) => args[at - 1] === option && arg.startsWith('-')) ?? '';
      throw sounderError('bad-usage', `${option} takes a value, and ${next} is read as an option`);
    }
    // What follows the first sentence is advice on how to quote.
    throw sounderError('bad-usage', thrown.message.split(/\.?(?: To |\n|$)/, 1)[0] ?? thrown.message);
  }
}

/** Throws `bad-usage` where an option or an argument that names a file or folder is empty. */
export function checkName(option: string, value: string | undefined): void {
  if (value === '') throw sounderError('bad-usage', `${option} names nothing`);
}

/** The value of an option that is a whole number above zero. Throws `bad-usage`. */
export function wholeNumber(option: string, text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number > 0) return number;
  throw sounderError('bad-usage', `${option} takes a whole number above zero, not ${given(text)}`);
}

/** The value of an option that is a number within a range. Throws `bad-usage`. */
export function numberWithin(
  option: string,
  text: string,
  range: { readonly least: number; readonly most: number },
): number {
  const number = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
  if (number >= range.least && number <= range.most) return number;
  throw sounderError(
    'bad-usage',
    `${option} takes a number from ${range.least} to ${range.most}, not ${given(text)}`,
  );
}

/** The value of an option that is one of a few. Throws `bad-usage`. */
export function oneOf<const T extends string | number>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => String(each) === text);
  if (found !== undefined) return found;
  throw sounderError('bad-usage', `${option} takes one of ${known.join(', ')}, not ${given(text)}`);
}

/** A value as a complaint names it. */
function given(text: string): string {
  return text === '' ? 'an empty one' : text;
}
