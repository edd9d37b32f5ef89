import type { Codebook } from '../../core/codebook/codebook.ts';
import { isSameBook } from './transmission.ts';

/**
 * The codebook of an exercise: while codewords are the same it stays the same object, however often it is made anew,
 * so that nothing begins anew that was begun with it.
 */
export class SteadyBook {
  #last: Codebook | null = null;

  /** `codebook`, or the one before it where both send everything alike. */
  of(codebook: Codebook | null): Codebook | null {
    if (codebook === null || this.#last === null || !isSameBook(this.#last, codebook)) this.#last = codebook;
    return this.#last;
  }
}
