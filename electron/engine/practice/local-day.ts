import type { Day } from '../../../core/practice/day.ts';

/** The day it is at `at`, in milliseconds since 1970, where this computer says it is. */
export function localDay(at: number): Day {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
