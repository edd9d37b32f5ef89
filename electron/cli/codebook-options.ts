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

/** The lines of a command's `--help` that tell of them. `preset` is the method of that command. */
export function codebookUsage(preset: Method): string {
  const others = methods.filter((method) => method !== preset);
  return `  --method M      ${preset} (the default), ${others.slice(0, 3).join(', ')},
                  ${others.slice(3).join(', ')}
  --max-length N  the most elements of a codeword: the method is length-limited then, and N is ${DEFAULT_LIMIT} unless
                  told
`;
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
