import { EDGE } from '../../core/audio/envelope.ts';
import { fittingRates, partsOf } from '../../core/audio/parts.ts';
import type { Rendition } from '../../core/audio/rendition.ts';
import { CLEAR, rates } from '../../core/audio/sound.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { onOneLine, visible } from '../../core/count/visible.ts';
import { textOf } from '../../core/count/symbol.ts';
import type { Signals } from '../../core/encode/signal.ts';
import { encode, unsent } from '../../core/encode/signals.ts';
import { sounderError } from '../../core/errors.ts';
import { gapStretch } from '../../core/timeline/farnsworth.ts';
import { buildTimeline, defaultSpacing, type Spacing } from '../../core/timeline/timeline.ts';
import { EFFECTIVE_RANGE, hertz, PITCH_RANGE, SPEED_RANGE, wordsPerMinute } from '../../core/units.ts';
import { writeParts } from '../engine/audio/write-parts.ts';
import { partNames } from '../part-names.ts';
import { writeAllWhole } from '../write-whole.ts';
import { bookAsked, bookOptions } from './book-asked.ts';
import { checkOut } from './check-out.ts';
import { codebookUsage } from './codebook-options.ts';
import type { Command } from './command.ts';
import { numberWithin, oneOf, readOptions } from './options.ts';
import { sentSegments } from './sent-segments.ts';
import { message, untilInterrupted } from './terminal.ts';

const options = {
  ...bookOptions,
  wpm: { type: 'string', default: '20' },
  effective: { type: 'string' },
  spacing: { type: 'string' },
  pitch: { type: 'string', default: '600' },
  rate: { type: 'string', default: '8000' },
  strict: { type: 'boolean', default: false },
  parts: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/** Of full scale: loud, with room for whatever plays it. */
const LEVEL = 0.5;
/** How many characters without a signal are named. */
const NAMED = 40;

/** `sounder send` */
export const send: Command = {
  does: 'a source or any text as audible Morse, a WAV',
  usage: `usage: sounder send FILE [--codebook BOOK.json | --method M] [--max-length N] [--wpm N] [--effective N]
                    [--spacing S] [--pitch HZ] [--rate HZ] [--strict] [--parts] --out FILE.wav

Sends a file as Morse into a WAV of 16 bits and one channel, just as the app sounds. Of a .py file, keywords and
docstring marks are symbols of their own; any other text, - for stdin, is sent by its characters.

  --out FILE.wav         where it is written, whole or not at all
  --codebook BOOK.json   by this codebook; without it by one made from the newest Python's library, as stored
${codebookUsage('huffman', 23)}  --wpm N                words per minute: ${SPEED_RANGE.least} to ${SPEED_RANGE.most}, 20 unless told
  --effective N          words per minute over all, by longer gaps between letters (Farnsworth)
  --spacing S            run-on, which a prefix code is unless told, or spaced
  --pitch HZ             ${PITCH_RANGE.least} to ${PITCH_RANGE.most}, 600 unless told
  --rate HZ              samples a second: ${rates.join(', ')}; 8000 unless told
  --strict               send nothing where something has no signal, rather than leaving that out
  --parts                FILE-1.wav, FILE-2.wav …, where it is more than the 4 GiB of one WAV
`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, options, 1);
    const [file] = positionals;
    if (file === undefined) throw sounderError('bad-usage', 'No file to send was named');
    if (values.out === undefined || values.out === '') throw sounderError('bad-usage', '--out names no file');
    await checkOut([values.out], [file, values.codebook]);
    const pace = paceAsked(values);
    const book = await bookAsked(values);
    const spacing = spacingOf(pace, book);
    const signals = encode(await sentSegments(file), book);
    reportUnsent(signals, values.strict);
    const rendition: Rendition = {
      timeline: buildTimeline(signals, spacing, pace.stretch),
      from: 0,
      to: signals.ids.length,
      hand: { fist: 'exact', seed: 0 },
      sound: { instrument: 'tone', ...pace, edge: EDGE, level: LEVEL, conditions: CLEAR },
    };
    const files = partNames(values.out, partsAsked(rendition, values.parts));
    await untilInterrupted((signal) =>
      writeAllWhole(files, (places) => writeParts(places, rendition, { report: () => undefined, signal })),
    );
    return '';
  },
};

/** Into how many files it goes. Throws `audio-too-long` where it needs more than were allowed. */
function partsAsked(rendition: Rendition, isParted: boolean): number {
  const parts = partsOf(rendition).length;
  if (parts === 1 || isParted) return parts;
  const named = { parts: ' (--parts)', rate: ' (--rate)' };
  throw sounderError('audio-too-long', rendition.sound.rate, parts, fittingRates(rendition), named);
}

interface Asked {
  readonly spacing?: string | undefined;
  readonly wpm: string;
  readonly effective?: string | undefined;
  readonly pitch: string;
  readonly rate: string;
}

function paceAsked({ wpm, effective, spacing, pitch, rate }: Asked) {
  const speed = wordsPerMinute(numberWithin('--wpm', wpm, SPEED_RANGE));
  const overAll = wordsPerMinute(numberWithin('--effective', effective ?? wpm, EFFECTIVE_RANGE));
  if (overAll > speed) throw sounderError('bad-usage', '--effective is above --wpm');
  return {
    speed,
    spacing: spacing === undefined ? null : oneOf('--spacing', spacing, ['run-on', 'spaced']),
    stretch: gapStretch(speed, overAll),
    pitch: hertz(numberWithin('--pitch', pitch, PITCH_RANGE)),
    rate: oneOf('--rate', rate, rates),
  };
}

/** Gaps can be stretched only where there are any. */
function spacingOf({ spacing, stretch }: ReturnType<typeof paceAsked>, book: Codebook): Spacing {
  if (spacing === null) return stretch === 1 ? defaultSpacing(book) : 'spaced';
  if (spacing === 'run-on' && !book.prefixFree) {
    throw sounderError('bad-usage', `Codewords of ${book.method} cannot run on: one begins another`);
  }
  if (spacing === 'run-on' && stretch !== 1) {
    throw sounderError('bad-usage', '--effective needs gaps between letters: --spacing spaced');
  }
  return spacing;
}

function reportUnsent(signals: Signals, isStrict: boolean): void {
  const counts = new Map<string, number>();
  for (const { symbol } of unsent(signals)) counts.set(textOf(symbol), (counts.get(textOf(symbol)) ?? 0) + 1);
  if (counts.size === 0) return;
  const names = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([character, count]) => `${visible(character)} (${count})`);
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const listed = onOneLine(`${names.slice(0, NAMED).join(', ')}${rest}`);
  if (isStrict) throw sounderError('no-signal', listed);
  message(`sounder: left out, because there is no signal for it: ${listed}`);
}
