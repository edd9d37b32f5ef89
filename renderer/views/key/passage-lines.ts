import { kindOf, type SourceSymbol } from '../../../core/count/symbol.ts';
import { type Passage, placesOf, spanAt, symbolAt } from '../../../core/practice/passage.ts';
import type { Standing } from '../../../core/practice/send.ts';
import { lineOf, signalFrom } from '../../state/way.ts';
import { pictureOf } from '../../words/symbol.ts';

/** Symbols side by side that look alike. */
interface PassageRun {
  readonly text: string;
  /** `given`: nobody has to key it. `wrong`: what was keyed there instead. */
  readonly state: 'done' | 'wrong' | 'next' | 'todo' | 'given';
  /** Whether these letters are one symbol. */
  readonly isWord: boolean;
  /** Whether it is a picture of what would not be seen. */
  readonly isPicture: boolean;
}

/** A line of the passage. */
export interface PassageLine {
  /** Its number in the module, from 1 on. */
  readonly number: number;
  readonly runs: readonly PassageRun[];
}

/** A passage of a text, and how far it is. */
export interface PassageProgress {
  readonly text: string;
  /** Where the lines of the text begin. */
  readonly lines: Uint32Array;
  readonly passage: Passage;
  /** The place that is keyed next; null at the end. */
  readonly next: number | null;
  readonly standing: (place: number) => Standing;
}

/** Lines by their numbers, from 0 on: from the first up to, but without, the last. */
interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The lines of a passage that are shown: so many before the one of the next symbol, and behind it until they are `most`. */
export function linesAround(
  { lines, passage, next }: Pick<PassageProgress, 'lines' | 'passage' | 'next'>,
  { before, most }: { readonly before: number; readonly most: number },
): LineRange {
  const places = placesOf(passage);
  const first = lineOf(lines, spanAt(passage, 0).from);
  const end = lineOf(lines, spanAt(passage, Math.max(0, places - 1)).from) + 1;
  const here = next === null ? end - 1 : lineOf(lines, spanAt(passage, next).from);
  const from = Math.max(first, Math.min(here - before, end - most));
  return { from, to: Math.min(end, from + most) };
}

/** What is shown of some lines of a passage. */
export function passageLines(progress: PassageProgress, { from, to }: LineRange): readonly PassageLine[] {
  return Array.from({ length: to - from }, (_, at) => ({
    number: from + at + 1,
    runs: runsOf(progress, from + at),
  }));
}

function runsOf(
  { text, lines, passage, next, standing }: PassageProgress,
  line: number,
): readonly PassageRun[] {
  const { signals } = passage;
  const start = lines[line] ?? 0;
  const first = signalFrom(signals, start);
  const end = signalFrom(signals, lines[line + 1] ?? Infinity);
  const runs: PassageRun[] = [];
  // White space that a gap before the line stands for: it belongs to no place of this one.
  const lead = first < end && first > 0 ? text.slice(start, spanAt(passage, first).from) : '';
  add(runs, plain(lead, 'given'));
  let isIndentation = true;
  for (let place = first; place < end; place++) {
    const symbol = symbolAt(passage, place);
    if (symbol === null) continue;
    const span = spanAt(passage, place);
    const [source = ''] = text.slice(span.from, span.to).split(/\r|\n/, 1);
    const isBlank = source.trim() === '' && span.to > span.from;
    isIndentation &&= isBlank;
    const stands = standing(place);
    if (stands.kind === 'wrong') add(runs, { ...plain(pictureOf(stands.got), 'wrong'), isWord: true });
    else if (stands.kind === 'given') add(runs, plain(source, 'given'));
    else if (stands.kind === 'right') add(runs, keyed(symbol, source, 'done'));
    else if (place === next) add(runs, nextRun(symbol, source));
    else add(runs, ahead(symbol, source, isIndentation));
  }
  return runs;
}

function plain(text: string, state: PassageRun['state']): PassageRun {
  return { text, state, isWord: false, isPicture: false };
}

/** As it stands in the source. What leaves no trace there has a picture, but for spaces and line ends. */
function keyed(symbol: SourceSymbol, source: string, state: 'done' | 'todo'): PassageRun {
  const isWord = kindOf(symbol) !== 'character';
  const isSeen = source === '' || source === ' ' || source === '\t' || isWord || pictureOf(symbol) === source;
  return { text: isSeen ? source : pictureOf(symbol), state, isWord, isPicture: !isSeen };
}

/** The next symbol is seen whatever it is. */
function nextRun(symbol: SourceSymbol, source: string): PassageRun {
  const picture = pictureOf(symbol);
  return {
    text: picture,
    state: 'next',
    isWord: kindOf(symbol) !== 'character',
    isPicture: picture !== source,
  };
}

/** Indentation and line ends that are to be keyed are told apart from those that are given. */
function ahead(symbol: SourceSymbol, source: string, isIndentation: boolean): PassageRun {
  if (isIndentation && symbol === 'CHAR: ') return { ...plain('·', 'todo'), isPicture: true };
  const isHidden = source === '' || (isIndentation && source === '\t');
  return isHidden ? { ...plain(pictureOf(symbol), 'todo'), isPicture: true } : keyed(symbol, source, 'todo');
}

/** A run of its own, or more of the last one where that looks alike. */
function add(runs: PassageRun[], run: PassageRun): void {
  if (run.text === '') return;
  const last = runs.at(-1);
  const isMore = last?.state === run.state && last.isPicture === run.isPicture && !last.isWord && !run.isWord;
  if (last !== undefined && isMore) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
