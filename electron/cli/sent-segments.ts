import { noLandmarks } from '../../core/python/landmarks.ts';
import { sounderError } from '../../core/errors.ts';
import { scan } from '../../core/python/scan.ts';
import { segment, type Segments } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { isPythonName } from '../../core/python/texts.ts';
import { decodeText } from '../python/decode.ts';
import { plainText } from '../python/plain-text.ts';
import { readInput } from './read-input.ts';

/** More takes weeks to hear, and nobody hears its end. */
const MOST_MEGABYTES = 4;

/**
 * What is sent of a file: of Python's source (`.py`, `.pyw`) its symbols as the scanner finds them, of any other text,
 * and of stdin, its characters. Throws `nothing-to-send` where the file is empty.
 */
export async function sentSegments(file: string): Promise<Segments> {
  const bytes = await readInput(file, MOST_MEGABYTES);
  if (bytes.length === 0) throw sounderError('nothing-to-send', 'there is nothing in it');
  if (!isPythonName(file)) {
    return segment(new TextDecoder('utf-8', { ignoreBOM: true }).decode(plainText(bytes)), noLandmarks);
  }
  const { text } = decodeText(bytes);
  return segment(text, scan(padded(new TextEncoder().encode(text))));
}
