import type { Codebook } from '../../core/codebook/codebook.ts';
import { codebookBy, methodFacts } from '../../core/codebook/methods.ts';
import { readCodebook } from '../../core/codebook/read-codebook.ts';
import { onOneLine } from '../../core/count/visible.ts';
import { sounderError } from '../../core/errors.ts';
import { codebookAsked, codebookOptions } from './codebook-options.ts';
import { readCodebookTallies } from './codebook-tallies.ts';
import { readInput } from './read-input.ts';
import { message } from './terminal.ts';
import { utf8 } from './utf8.ts';

/** The options that say by what codebook something is sent or received. */
export const bookOptions = { ...codebookOptions, codebook: { type: 'string' } } as const;

/** A codebook's file is read up to this size: every character there is has room in it, and no more. */
const MOST_MEGABYTES = 16;

interface BookOptions {
  readonly codebook?: string | undefined;
  readonly method?: string | undefined;
  readonly 'max-length'?: string | undefined;
}

/**
 * The codebook that was asked for: a file's, else by a method from the newest Python's library, whose index is brought
 * up to date; stderr names it, for another library gives another codebook. A given one needs no Python.
 */
export async function bookAsked(values: BookOptions): Promise<Codebook> {
  if (values.codebook !== undefined) return bookIn(values.codebook, values);
  const { method, maxLength } = codebookAsked(values, 'huffman');
  if (methodFacts[method].isGiven) return codebookBy(method, []);
  const { from, tallies } = await readCodebookTallies({});
  message(`sounder: by a ${method} codebook of what was counted in ${onOneLine(from)}`);
  return codebookBy(method, tallies, { maxLength });
}

async function bookIn(file: string, values: BookOptions): Promise<Codebook> {
  if (values.method !== undefined || values['max-length'] !== undefined) {
    throw sounderError('bad-usage', '--codebook goes neither with --method nor with --max-length');
  }
  if (file === '') throw sounderError('bad-usage', '--codebook names no file');
  const bytes = await readInput(file, MOST_MEGABYTES);
  return readCodebook(utf8(bytes, (complaint) => sounderError('codebook-unusable', complaint)));
}
