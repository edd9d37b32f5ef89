import { methodFacts } from '../../core/codebook/methods.ts';
import type { Method } from '../../core/codebook/codebook.ts';
import { clock, counted } from './numbers.ts';

/** What is sent of a module before it begins: how much and how long, or why there is nothing to hear. */
export function sendingWords(of: {
  readonly text: string;
  readonly symbols: number;
  /** Of the whole, at this speed. */
  readonly seconds: number;
  readonly speed: number;
  readonly method: Method;
}): string {
  if (of.text === '') return 'This module is empty: there is nothing to send.';
  if (of.seconds > 0) {
    return `${counted(of.symbols, 'symbol')}, ${clock(of.seconds)} at ${of.speed} words per minute.`;
  }
  const { name } = methodFacts[of.method];
  return of.text.trim() === ''
    ? `There is only white space here, of which ${name} makes pauses between words: there is nothing to hear.`
    : `None of this has a signal by ${name}: there is nothing to hear. Choose another method in the Codebook.`;
}
