import type { KeyerMode } from '../../core/keyer/modes.ts';

/** What a way of keying is called, and what it does in a few words. */
export const keyerNames: Readonly<Record<KeyerMode, { readonly name: string; readonly hint: string }>> = {
  straight: { name: 'Straight key', hint: 'as long as you press' },
  bug: { name: 'Bug', hint: 'dots by themselves' },
  'single-dot': { name: 'Single dot', hint: 'one dot is remembered' },
  'iambic-a': { name: 'Iambic A', hint: 'a squeeze ends at once' },
  'iambic-b': { name: 'Iambic B', hint: 'a squeeze ends with one more' },
  ultimatic: { name: 'Ultimatic', hint: 'the last lever rules' },
};
