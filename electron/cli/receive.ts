import { createReadStream } from 'node:fs';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Recording } from '../../core/decode/calls.ts';
import { sounderError } from '../../core/errors.ts';
import { receive as receiveWav } from '../engine/audio/receive.ts';
import { fileErrorReason } from '../python/host.ts';
import { bookAsked, bookOptions } from './book-asked.ts';
import { codebookUsage } from './codebook-options.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { message } from './terminal.ts';

const options = { ...bookOptions, json: { type: 'boolean', default: false } } as const;

/** Bytes that are read at a time: fewer would only cost turns. */
const PIECE = 1 << 18;

/** `sounder receive` */
export const receive: Command = {
  does: 'audible Morse, a WAV, back to the text',
  usage: `usage: sounder receive FILE.wav (--codebook BOOK.json | --method M [--max-length N]) [--json]

Hears the Morse in a recording, - for stdin, and prints the text that was sent, byte by byte, in UTF-8. Pitch, speed
(5 to 60 words per minute) and spacing are found out. By itu and wabun there are capitals and single spaces.

  --codebook BOOK.json   the codebook it was sent by, as codebook --out writes it
${codebookUsage('huffman', 23).replace('huffman (the default)', 'in its place: huffman')}  --json                 print what else was heard too: pitch, speed, spacing, what is doubtful
`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, options, 1);
    const [file] = positionals;
    if (file === undefined) throw sounderError('bad-usage', 'No recording was named');
    if (values.codebook === undefined && values.method === undefined && values['max-length'] === undefined) {
      throw sounderError('bad-usage', 'Name the codebook it was sent by: --codebook BOOK.json or --method M');
    }
    const book = await bookAsked(values);
    const recording = await receiveWav(bytesOf(file), book);
    for (const note of notesOf(recording, book)) message(`sounder: ${note}`);
    return values.json ? `${JSON.stringify(recording, null, 2)}\n` : recording.text;
  },
};

async function* bytesOf(file: string): AsyncGenerator<Uint8Array, void> {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: PIECE });
  try {
    for await (const part of stream) yield part as Buffer; // a stream without an encoding gives buffers
  } catch (thrown) {
    throw sounderError('file-unreadable', file === '-' ? 'stdin' : file, fileErrorReason(thrown));
  }
}

/** What a person would not see in the text. */
function notesOf(
  { text, isTruncated, isCutShort, unknown, doubtful }: Recording,
  { method }: Codebook,
): readonly string[] {
  const isLatin = method === 'wabun' && !/\p{Script=Katakana}/u.test(text);
  return [
    ...(isLatin ? ['nothing in it goes over to Wabun (DO); it was read as International Morse'] : []),
    ...(isTruncated ? ['the file ends before it says it does; what there is was read'] : []),
    ...(isCutShort ? ['the end is half a codeword; it was left out'] : []),
    ...(unknown > 0 ? [`${unknown} letters are none of the codebook’s; each is U+FFFD`] : []),
    ...(doubtful > 0 ? [`${doubtful} marks and gaps may be something else`] : []),
  ];
}
