import type { Landmarks } from '../landmarks.ts';

// A library has one landmark in a hundred bytes; a file with more makes the list grow.
const BYTES_PER_LANDMARK = 64;
const LEAST = 64;

/** The landmarks found so far, in order of place. What turns out to be none is taken back from the end. */
export class LandmarkList {
  count = 0;
  private kinds: Uint8Array;
  private starts: Uint32Array;

  /** `length`: of the source, in bytes. */
  constructor(length: number) {
    const room = LEAST + Math.ceil(length / BYTES_PER_LANDMARK);
    this.kinds = new Uint8Array(room);
    this.starts = new Uint32Array(room);
  }

  add(kind: number, start: number): void {
    if (this.count === this.kinds.length) this.grow();
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.count++;
  }

  /** Takes back all but the first `count`. */
  keep(count: number): void {
    this.count = count;
  }

  /** The landmarks, in arrays of just their length, so that little crosses between threads. */
  toLandmarks(docstrings: Landmarks['docstrings']): Landmarks {
    const { kinds, starts, count } = this;
    return { kinds: kinds.slice(0, count), starts: starts.slice(0, count), docstrings };
  }

  private grow(): void {
    const { kinds, starts } = this;
    this.kinds = new Uint8Array(kinds.length * 2);
    this.kinds.set(kinds);
    this.starts = new Uint32Array(starts.length * 2);
    this.starts.set(starts);
  }
}
