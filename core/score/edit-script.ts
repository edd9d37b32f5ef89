/**
 * A step of an edit script, with places in what was expected and in the copy: `right` and `wrong` take one of each,
 * `missing` one that was expected, `extra` one of the copy.
 */
export type Edit =
  | { readonly kind: 'right'; readonly expected: number; readonly got: number }
  | { readonly kind: 'wrong'; readonly expected: number; readonly got: number }
  | { readonly kind: 'missing'; readonly expected: number }
  | { readonly kind: 'extra'; readonly got: number };

/** What is compared: symbols, or whatever stands for them. Two are the same where `===` says so. */
export type Sequence = ArrayLike<unknown>;

/**
 * The smallest edit script from `expected` to `got` (Levenshtein 1966), in order; the same two give the same script.
 *
 * By furthest-reaching points on diagonals (Ukkonen 1985) from both ends, until they meet in the middle of a smallest
 * script, and so on with both halves (Myers 1986). Beside the script itself memory grows with the number of
 * differences, and time with that number times the length at worst: a whole module with a thousand mistakes takes a
 * moment.
 */
export function editScript(expected: Sequence, got: Sequence): readonly Edit[] {
  const edits: Edit[] = [];
  compare({ expected, got, edits }, { from: 0, to: expected.length }, { from: 0, to: got.length });
  return edits;
}

/** How many edits a script has that change something. */
export function costOf(edits: readonly Edit[]): number {
  return edits.filter(({ kind }) => kind !== 'right').length;
}

interface Comparison {
  readonly expected: Sequence;
  readonly got: Sequence;
  readonly edits: Edit[];
}

/** A stretch of a sequence. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function compare(comparison: Comparison, one: Range, other: Range): void {
  const { expected, got, edits } = comparison;
  let [i, j] = [one.from, other.from];
  while (i < one.to && j < other.to && expected[i] === got[j]) {
    edits.push({ kind: 'right', expected: i++, got: j++ });
  }
  let [iEnd, jEnd] = [one.to, other.to];
  while (iEnd > i && jEnd > j && expected[iEnd - 1] === got[jEnd - 1]) [iEnd, jEnd] = [iEnd - 1, jEnd - 1];

  if (i === iEnd || j === jEnd || (iEnd - i === 1 && jEnd - j === 1)) {
    if (i < iEnd && j < jEnd) edits.push({ kind: 'wrong', expected: i++, got: j++ });
    while (i < iEnd) edits.push({ kind: 'missing', expected: i++ });
    while (j < jEnd) edits.push({ kind: 'extra', got: j++ });
  } else {
    // Two edits at least are left, so each half has fewer, and this comes to an end.
    const [middle, otherMiddle] = meeting(comparison, { from: i, to: iEnd }, { from: j, to: jEnd });
    compare(comparison, { from: i, to: middle }, { from: j, to: otherMiddle });
    compare(comparison, { from: middle, to: iEnd }, { from: otherMiddle, to: jEnd });
  }
  while (iEnd < one.to) edits.push({ kind: 'right', expected: iEnd++, got: jEnd++ });
}

/** A point in the middle of a smallest script: half of its edits lie before it. */
function meeting({ expected, got }: Comparison, one: Range, other: Range): readonly [number, number] {
  const width = one.to - one.from;
  const height = other.to - other.from;
  const forward = new Front(width, height, (i, j) => expected[one.from + i] === got[other.from + j]);
  const backward = new Front(width, height, (i, j) => expected[one.to - 1 - i] === got[other.to - 1 - j]);
  for (;;) {
    forward.advance();
    const met = forward.meets(backward);
    if (met !== null) return [one.from + met.i, other.from + met.j];
    backward.advance();
    const metBack = backward.meets(forward);
    if (metBack !== null) return [one.to - metBack.i, other.to - metBack.j];
  }
}

const NOWHERE = -1;

/**
 * How far one comes with so many edits, on each diagonal: a diagonal is the places `i` and `j` of one distance
 * `i - j`, and on it farther is never dearer.
 */
class Front {
  readonly #width: number;
  readonly #height: number;
  readonly #isSame: (i: number, j: number) => boolean;
  #edits = 0;
  /** `i` on the diagonal `least + at`. */
  #reached: Int32Array;
  #least = 0;

  constructor(width: number, height: number, isSame: (i: number, j: number) => boolean) {
    this.#width = width;
    this.#height = height;
    this.#isSame = isSame;
    this.#reached = Int32Array.of(this.#slide(0, 0));
  }

  /** Allows one edit more. */
  advance(): void {
    this.#edits++;
    const least = Math.max(-this.#height, -this.#edits);
    const most = Math.min(this.#width, this.#edits);
    const reached = new Int32Array(most - least + 1);
    for (let diagonal = least; diagonal <= most; diagonal++) {
      reached[diagonal - least] = this.#slide(this.#step(diagonal), diagonal);
    }
    this.#reached = reached;
    this.#least = least;
  }

  /** Where this one, the last to be moved, has come as far as the other, which comes from the other end. */
  meets(other: Front): { readonly i: number; readonly j: number } | null {
    for (const [at, i] of this.#reached.entries()) {
      const diagonal = this.#least + at;
      const theirs = other.#at(this.#width - this.#height - diagonal);
      if (i !== NOWHERE && theirs !== NOWHERE && i + theirs >= this.#width) return { i, j: i - diagonal };
    }
    return null;
  }

  /** How far one more edit leads: a wrong one, a missing one, an extra one. */
  #step(diagonal: number): number {
    const wrong = this.#at(diagonal);
    const missing = this.#at(diagonal - 1);
    const extra = this.#at(diagonal + 1);
    const farthest = Math.max(
      wrong === NOWHERE ? NOWHERE : wrong + 1,
      missing === NOWHERE ? NOWHERE : missing + 1,
      extra,
    );
    return Math.min(farthest, this.#width, this.#height + diagonal);
  }

  /** Over all that is the same. */
  #slide(from: number, diagonal: number): number {
    let i = from;
    while (i < this.#width && i - diagonal < this.#height && this.#isSame(i, i - diagonal)) i++;
    return i;
  }

  #at(diagonal: number): number {
    return this.#reached[diagonal - this.#least] ?? NOWHERE;
  }
}
