import type { Share } from '../../../core/compare/moves.ts';
import type { Steady } from '../../../core/compare/steady.ts';
import type { Figure } from '../../components/figure.ts';
import { counted, percent } from '../../words/numbers.ts';

/** What a steady codebook spares, in shares of what occurs in the newer version. The escape occurs nowhere. */
export function steadyFigures({ moved, canonical, least }: Steady): readonly Figure[] {
  const figure = (name: string, { share, symbols }: Share, of: string, title: string): Figure => ({
    name,
    value: percent(share),
    note: `${counted(symbols, 'symbol')}, ${of}`,
    title,
  });
  const spared = canonical.symbols - moved.symbols; // it spares occurrences; symbols mostly, too
  return [
    figure(
      'Words that move',
      moved,
      spared >= 0 ? `${spared} fewer than canonical` : `${-spared} more than canonical`,
      'Of the symbols that both have, by the steady codebook',
    ),
    figure(
      'By Huffman’s canonical code',
      canonical,
      'as codebooks are made',
      'Of the symbols that both have',
    ),
    figure(
      'The least that must',
      least,
      'what changes its length',
      'No code that is as short moves less. Words must find room too, so it may be more',
    ),
  ];
}
