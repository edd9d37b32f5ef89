import { type Method, methods } from '../../core/codebook/codebook.ts';
import { DEFAULT_LIMIT } from '../../core/codebook/length-limited.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import { sounderError } from '../../core/errors.ts';
import { wholeNumber } from './options.ts';

/** The options that say by what method codewords are given. */
export const codebookOptions = {
  method: { type: 'string' },
  'max-length': { type: 'string' },
} as const;

/** The lines of a command's `--help` that tell of them, in columns of its width. `preset` is its method. */
export function codebookUsage(preset: Method, width = 16): string {
  const others = methods.filter((method) => method !== preset);
  const name = (option: string) => `  ${option}`.padEnd(width + 2);
  return [
    `${name('--method M')}${preset} (the default), ${others.slice(0, 3).join(', ')},`,
    `${name('')}${others.slice(3).join(', ')}`,
    `${name('--max-length N')}the most elements of a codeword, by the method length-limited; ${DEFAULT_LIMIT} unless told`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The method and limit that were asked for. Throws `bad-usage` where they do not go together. */
export function codebookAsked(
  values: { readonly method?: string | undefined; readonly 'max-length'?: string | undefined },
  preset: Method,
): { readonly method: Method; readonly maxLength: number | undefined } {
  const length = values['max-length'];
  const method = methodNamed(values.method ?? (length === undefined ? preset : 'length-limited'));
  if (length !== undefined && methodFacts[method].option !== 'maxLength') {
    throw sounderError('bad-usage', `--max-length goes with the method length-limited, not with ${method}`);
  }
  return { method, maxLength: length === undefined ? undefined : wholeNumber('--max-length', length) };
}

function methodNamed(name: string): Method {
  const method = methods.find((known) => known === name);
  if (method !== undefined) return method;
  throw sounderError('bad-usage', `There is no method ${name}, only ${methods.join(', ')}`);
}
