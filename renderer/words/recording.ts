import type { Recording } from '../../core/decode/calls.ts';
import { count, counted, longTime } from './numbers.ts';

/** What was heard: `20 WPM at 600 Hz, run-on, 1 h 36 min: 10 240 characters.` */
export function heardWords({ text, speed, pitch, spacing, seconds }: Recording): string {
  const how = `${String(Math.round(speed))} WPM at ${String(Math.round(pitch))} Hz, ${spacing}`;
  return `${how}, ${longTime(seconds)}: ${counted(Array.from(text).length, 'character')}.`;
}

/** What of a recording is doubtful, a sentence each; none where all was understood. */
export function doubtWords({ unknown, isCutShort, isTruncated, doubtful }: Recording): readonly string[] {
  return [
    ...(unknown > 0
      ? [
          unknown === 1
            ? '1 letter is none of the codebook’s, and is marked.'
            : `${count(unknown)} letters are none of the codebook’s, and are marked.`,
        ]
      : []),
    ...(isCutShort ? ['It ends in the middle of a codeword.'] : []),
    ...(isTruncated ? ['The file ends before it says it does; what there is was read.'] : []),
    ...(doubtful > 0
      ? [
          doubtful === 1
            ? '1 mark or gap may be another.'
            : `${count(doubtful)} marks and gaps may be others.`,
        ]
      : []),
  ];
}

/** What a decoded text is called: its recording without the ending, so that `decoder.py.wav` is Python again. */
export function textName(file: string): string {
  return file.replace(/\.wave?$/i, '') || file;
}
