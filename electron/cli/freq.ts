import { codebookBy } from '../../core/codebook/methods.ts';
import { countText } from '../../core/count/count-text.ts';
import { compareSymbols, textOf } from '../../core/count/symbol.ts';
import { visible } from '../../core/count/visible.ts';
import { codewordsOf } from '../../core/encode/spell-tallies.ts';
import { plainText } from '../python/plain-text.ts';
import type { Command } from './command.ts';
import { codebookAsked, codebookOptions, codebookUsage } from './codebook-options.ts';
import { checkName, readOptions } from './options.ts';
import { readInput } from './read-input.ts';

/** A text has at most 2^29 characters in V8. */
const MOST_MEGABYTES = 500;

/** `sounder freq` */
export const freq: Command = {
  does: 'the characters of a text with their counts and codewords',
  usage: `usage: sounder freq [FILE] [--method M] [--max-length N] [--raw]

Counts the characters of FILE, or of what comes on stdin, and prints a line for each, by code point: the
character, its count and its codeword, with tabs between them. The text is UTF-8, else ISO-8859-1. In a given code, itu
or wabun, a character may have two codewords, or none.

${codebookUsage('huffman-heap')}  --raw           print control characters and the backslash as they are, not as \\n, \\xNN and \\\\
`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, { ...codebookOptions, raw: { type: 'boolean' } }, 1);
    const { method, maxLength } = codebookAsked(values, 'huffman-heap');
    checkName('FILE', positionals[0]);
    const tallies = countText(plainText(await readInput(positionals[0] ?? '-', MOST_MEGABYTES)));
    if (tallies.length === 0) return '';
    const shown = values.raw === true ? (text: string) => text : visible;
    const codebook = codebookBy(method, tallies, { maxLength, hasEscape: false });
    return codewordsOf(tallies, codebook)
      .toSorted((a, b) => compareSymbols(a.symbol, b.symbol))
      .map(({ symbol, count, code }) => `${shown(textOf(symbol))}\t${count}\t${code}\n`)
      .join('');
  },
};
