import { kindOf, type SourceSymbol, textOf } from '../../../core/count/symbol.ts';
import { pictureOf } from '../../words/symbol.ts';

/** Symbols side by side that look alike. */
export interface PassageRun {
  readonly text: string;
  /** `given`: nobody has to key it. `wrong`: it stands not in the passage, but was keyed in its place. */
  readonly state: 'done' | 'wrong' | 'next' | 'todo' | 'given';
  /** Whether these letters are one symbol. */
  readonly isWord: boolean;
  /** Whether it is a picture of what would not be seen. */
  readonly isPicture: boolean;
}

/** A line of the passage. */
export interface PassageLine {
  /** Its first symbol, by its place in the passage. */
  readonly from: number;
  readonly runs: readonly PassageRun[];
}

/** A passage, and how far it is. */
export interface PassageProgress {
  readonly symbols: readonly SourceSymbol[];
  /** The symbol to be keyed next; their number at the end. */
  readonly next: number;
  /** Whether a symbol is given for free. */
  readonly isGiven: (at: number) => boolean;
  /** What was keyed instead of the next symbol since the last right one. */
  readonly wrong: readonly SourceSymbol[];
}

/** Where the lines of a passage begin, by its symbols; CR LF ends one line. */
export function lineStarts(symbols: readonly SourceSymbol[]): readonly number[] {
  const starts = [0];
  symbols.forEach((symbol, at) => {
    const isEnd = symbol === 'CHAR:\n' || (symbol === 'CHAR:\r' && symbols[at + 1] !== 'CHAR:\n');
    if (isEnd && at + 1 < symbols.length) starts.push(at + 1);
  });
  return starts;
}

/** The lines about the next symbol: so many before its own, and behind it until there are `most`. */
export function linesAround(
  starts: readonly number[],
  next: number,
  { before, most }: { readonly before: number; readonly most: number },
): { readonly from: number; readonly to: number } {
  let line = 0;
  while ((starts[line + 1] ?? Infinity) <= next) line++;
  const from = Math.max(0, Math.min(line - before, starts.length - most));
  return { from, to: Math.min(starts.length, from + most) };
}

/** What is shown of some lines of a passage. */
export function passageLines(
  { symbols, next, isGiven, wrong }: PassageProgress,
  starts: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly PassageLine[] {
  return starts.slice(from, to).map((start, index) => {
    const end = starts[from + index + 1] ?? symbols.length;
    const runs: PassageRun[] = [];
    let isIndentation = true;
    for (let at = start; at < end; at++) {
      const symbol = symbols[at] ?? 'CHAR:\n';
      isIndentation &&= symbol === 'CHAR: ' || symbol === 'CHAR:\t';
      if (at === next) runs.push(...wrong.map(wrongRun));
      const state = isGiven(at) ? 'given' : at < next ? 'done' : at === next ? 'next' : 'todo';
      add(runs, runOf(symbol, state, isIndentation));
    }
    return { from: start, runs };
  });
}

function runOf(symbol: SourceSymbol, state: PassageRun['state'], isIndentation: boolean): PassageRun {
  const text = textOf(symbol);
  const isEnd = text === '\n' || text === '\r';
  const isToKey = state === 'next' || state === 'todo';
  const isInvisible = pictureOf(symbol) !== text;
  const isWord = kindOf(symbol) !== 'character';
  if (state === 'next' && isInvisible) return { text: pictureOf(symbol), state, isWord, isPicture: true };
  if (isEnd) return { text: isToKey ? pictureOf(symbol) : '', state, isWord, isPicture: isToKey };
  if (isIndentation && state === 'todo')
    return { text: text === ' ' ? '·' : '⇥', state, isWord, isPicture: true };
  return {
    text: isInvisible && text !== ' ' && text !== '\t' ? pictureOf(symbol) : text,
    state,
    isWord,
    isPicture: false,
  };
}

function wrongRun(symbol: SourceSymbol): PassageRun {
  return { text: pictureOf(symbol), state: 'wrong', isWord: false, isPicture: false };
}

/** A run of its own, or more of the last one where that looks alike. */
function add(runs: PassageRun[], run: PassageRun): void {
  if (run.text === '') return;
  const last = runs.at(-1);
  const isMore =
    last !== undefined &&
    last.state === run.state &&
    last.isPicture === run.isPicture &&
    !last.isWord &&
    !run.isWord;
  if (isMore && run.state !== 'next') runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
