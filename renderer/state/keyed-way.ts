import type { Codeword } from '../../core/codebook/codebook.ts';

/** What elements are on the way to: a symbol, a wrong one, or after a wrong element; or what they came to. */
type Outcome = 'open' | 'astray' | 'right' | 'wrong';

/** What a way in the tree is: of what is being keyed, or of what was keyed last and what that came to. */
export interface KeyedWay {
  readonly elements: Codeword;
  readonly outcome: Outcome;
  /** How many of the elements are right. Where they came to nothing right without a wrong one, that is none. */
  readonly right: number;
}

/** The way of elements that are not complete. `wanted` is what is to be keyed; null where that is not told. */
export function openWay(elements: Codeword, wanted: Codeword | null): KeyedWay {
  const right = wanted === null ? elements.length : agreeing(elements, wanted);
  return { elements, outcome: right < elements.length ? 'astray' : 'open', right };
}

/** The way of elements that came to something. */
export function endedWay(elements: Codeword, wanted: Codeword | null, isRight: boolean): KeyedWay {
  if (isRight) return { elements, outcome: 'right', right: elements.length };
  const right = agreeing(elements, wanted ?? '');
  return { elements, outcome: 'wrong', right: right < elements.length ? right : 0 };
}

function agreeing(elements: Codeword, wanted: Codeword): number {
  let length = 0;
  while (length < elements.length && elements[length] === wanted[length]) length++;
  return length;
}
