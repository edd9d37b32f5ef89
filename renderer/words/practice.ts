import { onOneLine } from '../../core/count/visible.ts';
import type { Exercise } from '../../core/practice/session.ts';
import type { GradedDraft } from '../../core/practice/statistics.ts';
import { counted } from './numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a card comes again: `now`, `in 10 minutes`, `in 3 days`, `in 4 months`. Times in milliseconds. */
export function againWords(due: number, now: number): string {
  const wait = due - now;
  if (wait < MINUTE / 2) return 'now';
  if (wait < 55 * MINUTE) return `in ${counted(Math.max(1, Math.round(wait / MINUTE)), 'minute')}`;
  if (wait < 22 * HOUR) return `in ${counted(Math.round(wait / HOUR), 'hour')}`;
  if (wait < 45 * DAY) return `in ${counted(Math.max(1, Math.round(wait / DAY)), 'day')}`;
  if (wait < 345 * DAY) return `in ${counted(Math.round(wait / (30.4 * DAY)), 'month')}`;
  return `in ${counted(Math.max(1, Math.round(wait / (365 * DAY))), 'year')}`;
}

/** A share that was right, as results show it: `96.4`; nothing was tried: `–`. */
export function rightShare(right: number, attempts: number): string {
  if (attempts === 0) return '–';
  if (right === 0 || right === attempts) return right === 0 ? '0' : '100';
  return Math.min(99.9, Math.max(0.1, (100 * right) / attempts)).toFixed(1);
}

/** What came of an exercise, in a sentence: `24 of 25 symbols right, 17.8 words per minute, 1:42.` */
export function resultWords(
  { right, attempts }: { readonly right: number; readonly attempts: number },
  speed: number | null,
): string {
  const pace = speed === null ? '' : `, ${speed.toFixed(1)} words per minute`;
  if (attempts === 0) return 'Nothing was attempted.';
  return `${right} of ${counted(attempts, 'attempt')} right${pace}.`;
}

/** What a passage asks of who keys it: what has no codeword is told before it comes. */
export function taskWords({
  keyed,
  spelled,
  unsent,
}: Readonly<Record<'keyed' | 'spelled' | 'unsent', number>>): string {
  const by =
    spelled === 0
      ? ''
      : ` ${spelled} of them without a codeword: the escape spells ${spelled === 1 ? 'it' : 'them'}.`;
  const given = unsent === 0 ? '' : ` ${counted(unsent, 'symbol')} without a signal in this codebook, given.`;
  return `${counted(keyed, 'symbol')} to key.${by}${given}`;
}

/** Lines of a module: `line 3`, `lines 3 to 7`. */
export function linesWords({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** What became of a copy that Sounder was closed in the middle of. */
export function brokenOffWords({ source, lines, right, attempts }: GradedDraft): string {
  const where = lines === null ? source : `${source}, ${linesWords(lines)}`;
  return `Sounder was closed while you were copying ${onOneLine(where)}. What you had written is on record: ${right} of ${counted(attempts, 'symbol')} right.`;
}

/** What the exercises are called. */
export const exerciseNames: Readonly<Record<Exercise, string>> = {
  send: 'Send',
  copy: 'Copy',
  drill: 'Drill',
};
