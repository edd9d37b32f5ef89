import type { Exercise } from '../../core/practice/session.ts';
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

/** What the exercises are called. */
export const exerciseNames: Readonly<Record<Exercise, string>> = {
  send: 'Send',
  copy: 'Copy',
  drill: 'Drill',
};
