import type { Tally } from '../count/tally.ts';
import type { Codebook, Method } from './codebook.ts';
import { fastestPrefixCodebook } from './fastest-prefix.ts';
import { fastestSpacedCodebook } from './fastest-spaced.ts';
import { huffmanDotsCodebook, huffmanHeapCodebook } from './huffman-heap.ts';
import { huffmanCodebook } from './huffman.ts';
import { ituCodebook } from './itu.ts';
import { lengthLimitedCodebook } from './length-limited.ts';
import { wabunCodebook } from './wabun.ts';

/** What can be asked of a method. */
export interface MethodOptions {
  /** Whether there is an escape, where the method knows one. By default there is. */
  readonly hasEscape?: boolean;
  /** The most elements of a codeword, where the method takes a limit. */
  readonly maxLength?: number | undefined;
  /** Told how far it is, from 0 to 1, now and then, where making it may take long. */
  readonly onProgress?: (share: number) => void;
}

/** What there is to know about a method before it is used. */
export interface MethodFacts {
  /** As people call it. */
  readonly name: string;
  /** Whether its codewords are given once and for all, or made from counts. */
  readonly isGiven: boolean;
  /** Whether no codeword begins another, whatever was counted; else letters are spaced. */
  readonly isPrefixFree: boolean;
  /** Whether it can have an escape for what was not counted. */
  readonly canEscape: boolean;
  /** The option it takes beside the escape. */
  readonly option: 'maxLength' | null;
  /** What it is, in plain words. */
  readonly explanation: string;
  readonly make: (tallies: readonly Tally[], options: MethodOptions) => Codebook;
}

const prefix = { isGiven: false, isPrefixFree: true, canEscape: true, option: null } as const;
const given = { isGiven: true, isPrefixFree: false, canEscape: false, option: null } as const;

/** All that is known of each method. */
export const methodFacts: Readonly<Record<Method, MethodFacts>> = {
  huffman: {
    ...prefix,
    name: 'Huffman',
    explanation:
      'The fewest elements per symbol that any code without gaps can have: what is frequent gets a short codeword, and no codeword begins another. Codewords of a length are counted upwards in the order of their symbols, so they change little from one Python to the next.',
    make: (tallies, { hasEscape }) => huffmanCodebook(tallies, hasEscape),
  },
  'huffman-heap': {
    ...prefix,
    name: 'Huffman, in heap order',
    explanation:
      'The same number of elements, with the codewords read off the tree itself: at each branch the rarer side takes the dot. It is the code of the script that Sounder began with; dots and dashes are spread by chance, so it takes longer to send than it must.',
    make: (tallies, { hasEscape }) => huffmanHeapCodebook(tallies, hasEscape),
  },
  'huffman-dots': {
    ...prefix,
    name: 'Huffman, dots first',
    explanation:
      'The same tree with the frequent side of each branch on the dot. A dot takes half the time of a dash, so the same elements are sent sooner: the quickest way to read a Huffman tree.',
    make: (tallies, { hasEscape }) => huffmanDotsCodebook(tallies, hasEscape),
  },
  'length-limited': {
    ...prefix,
    option: 'maxLength',
    name: 'Length-limited',
    explanation:
      'The fewest elements per symbol while no codeword is longer than you allow. Rare symbols become bearable to key and to remember; frequent ones pay for it with a little.',
    make: (tallies, { hasEscape, maxLength }) => lengthLimitedCodebook(tallies, maxLength, hasEscape),
  },
  'fastest-prefix': {
    ...prefix,
    name: 'Fastest prefix code',
    explanation:
      'The least time that any code without gaps can take. Huffman counts elements as if all were alike, but a dash takes twice the time of a dot; this code counts time, and spends more dots to save dashes.',
    make: (tallies, { hasEscape, onProgress }) => fastestPrefixCodebook(tallies, hasEscape, onProgress),
  },
  'fastest-spaced': {
    ...prefix,
    isPrefixFree: false,
    name: 'Fastest spaced code',
    explanation:
      'The least time that a code with gaps between letters can take: the quickest words there are, the quickest for what is most frequent. The gap says where a codeword ends, so one may begin another, and much shorter ones are free. So Vail is said to have done for Morse, by the type in a printer’s case.',
    make: (tallies, { hasEscape }) => fastestSpacedCodebook(tallies, hasEscape),
  },
  itu: {
    ...given,
    name: 'International Morse',
    explanation:
      'The code of the radio, by recommendation ITU-R M.1677-1. It is not a Huffman code: E is a dot and I is two, so only the gap tells them apart, and the gap serves as a third letter beside dot and dash. That makes it shorter in time than any code without gaps; but it knows no small letters, and none of _ ; [ ] { } < > # * and others that Python needs.',
    make: ituCodebook,
  },
  wabun: {
    ...given,
    name: 'Wabun',
    explanation:
      'The Morse code of Japanese: a signal for each kana, with one more for its voicing. DO goes over from International Morse to it, and SN back; so all that is not kana is sent as International Morse, and loses what that loses.',
    make: wabunCodebook,
  },
};

/**
 * The codebook of `tallies` by a method, with an escape where it knows one unless it is not wanted. A given
 * table takes no notice of what was counted. Throws `table-unusable` and `limit-unusable`.
 */
export function codebookBy(method: Method, tallies: readonly Tally[], options: MethodOptions = {}): Codebook {
  return methodFacts[method].make(tallies, options);
}
