import type { Spacing } from '../../core/timeline/timeline.ts';

/** What a column of times is, in a few letters and in full. */
export interface TimeWords {
  readonly short: string;
  readonly full: string;
}

/** Of which speed, codebook and spacing times to send are: `at 20 WPM`, and all of it. */
export function timeWordsOf(of: {
  readonly speed: number;
  readonly book: string;
  readonly spacing: Spacing;
  /** Whether it takes more than that, and nobody knows how much. */
  readonly areLeast: boolean;
}): TimeWords {
  const short = `at ${String(of.speed)} WPM`;
  const gaps = of.spacing === 'spaced' ? 'with gaps' : 'run-on';
  const more = of.areLeast
    ? '. More than this: gaps between words, and what has no signal, are not counted'
    : '';
  return { short, full: `Time to send ${short} by ${of.book}, ${gaps}${more}` };
}
