import { ESCAPE } from '../../../core/count/symbol.ts';
import { count, counted } from '../../words/numbers.ts';
import type { WordPair } from './word-pairs.ts';

/** What somebody who knows the older of two codebooks has to learn for the newer: codewords that moved, and new ones. */
export function toLearn(pairs: readonly WordPair[]): readonly WordPair[] {
  return pairs.filter(({ codes: [was, is] }) => is !== null && was !== is);
}

/** The same in numbers: `80 that move, 30 new ones and the escape’s`. */
export function toLearnWords(pairs: readonly WordPair[]): string {
  const learnt = toLearn(pairs);
  const symbols = learnt.filter(({ symbol }) => symbol !== ESCAPE);
  const gained = symbols.filter(({ codes: [was] }) => was === null).length;
  const moved = symbols.length - gained;
  const parts = [
    ...(moved > 0 ? [`${count(moved)} that ${moved === 1 ? 'moves' : 'move'}`] : []),
    ...(gained > 0 ? [counted(gained, 'new one')] : []),
    ...(learnt.length > symbols.length ? ['the escape’s'] : []),
  ];
  return parts.length < 2
    ? (parts[0] ?? 'none')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
