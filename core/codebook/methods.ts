import type { Tally } from '../count/tally.ts';
import type { Codebook, Method } from './codebook.ts';
import { huffmanDotsCodebook, huffmanHeapCodebook } from './huffman-heap.ts';
import { huffmanCodebook } from './huffman.ts';

const makers: Readonly<Record<Method, (tallies: readonly Tally[], hasEscape: boolean) => Codebook>> = {
  huffman: huffmanCodebook,
  'huffman-heap': huffmanHeapCodebook,
  'huffman-dots': huffmanDotsCodebook,
};

/** The codebook of `tallies` by a method, with an escape or without. Throws `table-unusable`. */
export function codebookBy(method: Method, tallies: readonly Tally[], hasEscape: boolean): Codebook {
  return makers[method](tallies, hasEscape);
}
