import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { codebookBy } from '../../core/codebook/methods.ts';
import { countText } from '../../core/count/count-text.ts';
import { compareSymbols, textOf } from '../../core/count/symbol.ts';
import { visible } from '../../core/count/visible.ts';
import { sounderError } from '../../core/errors.ts';
import { fileErrorReason } from '../python/host.ts';
import { plainText } from '../python/plain-text.ts';
import type { Command } from './command.ts';
import { methodNamed, readOptions } from './options.ts';

/** `sounder freq` */
export const freq: Command = {
  does: 'the characters of a text with their counts and codewords',
  usage: `usage: sounder freq [FILE] [--method M] [--raw]

Counts the characters of FILE, or of what comes on stdin, and prints a line for each, by code point: the
character, its count and its codeword, with tabs between them. The text is UTF-8, else ISO-8859-1.

  --method M  huffman-heap (the default: lighter child on the dot), huffman, huffman-dots
  --raw       print control characters and the backslash as they are, not as \\n, \\xNN and \\\\
`,
  run: async (args) => {
    const options = {
      method: { type: 'string', default: 'huffman-heap' },
      raw: { type: 'boolean' },
    } as const;
    const { values, positionals } = readOptions(args, options, 1);
    const method = methodNamed(values.method);
    const tallies = countText(plainText(await read(positionals[0] ?? '-')));
    if (tallies.length === 0) return '';
    const shown = values.raw === true ? (text: string) => text : visible;
    return codebookBy(method, tallies, false)
      .entries.toSorted((a, b) => compareSymbols(a.symbol, b.symbol))
      .map(({ symbol, count, code }) => `${shown(textOf(symbol))}\t${count}\t${code}\n`)
      .join('');
  },
};

async function read(file: string): Promise<Uint8Array> {
  try {
    return await (file === '-' ? buffer(process.stdin) : readFile(file));
  } catch (thrown) {
    throw sounderError('file-unreadable', file === '-' ? 'stdin' : file, fileErrorReason(thrown));
  }
}
