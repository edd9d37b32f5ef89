import { sounderError } from '../errors.ts';
import { mixDown, readSampleFormat, type SampleFormat } from './sample-format.ts';

/** What a WAV turned out to be, once it was read. */
export interface WavSummary {
  /** Samples per second. */
  readonly rate: number;
  /** Samples of one channel. */
  readonly samples: number;
  /** Whether the file ends before its header says it should. */
  readonly isTruncated: boolean;
}

/** Lengths that those write who do not know it yet: a pipe, and RF64 (EBU Tech 3306), which has it elsewhere. */
const UNKNOWN_LENGTHS: readonly number[] = [0, 0xffffffff];
const CHUNK_HEAD = 8;
/** Chunks that are kept to be read have few bytes; a longer one is no WAV's. */
const MOST_KEPT = 1 << 16;

/** What the reader waits for: `bytes` of it are still to come. */
type Awaiting =
  | { readonly part: 'riff' | 'chunk'; readonly bytes: number }
  | { readonly part: 'fmt ' | 'ds64'; readonly bytes: number; readonly padding: number }
  | { readonly part: 'data' | 'other'; readonly bytes: number };

/**
 * Reads a WAV as its bytes come, in pieces of any size: 8, 16, 24 and 32 bits, floats, any rate, any number of
 * channels mixed to one, whatever chunks stand between. Memory does not grow with the file. What is no WAV, or
 * packed, throws `recording-refused` as soon as it is seen.
 */
export class WavReader {
  #awaiting: Awaiting = { part: 'riff', bytes: 12 };
  /** Bytes that are not yet enough for what is awaited. */
  #rest = new Uint8Array(0);
  #format: SampleFormat | undefined;
  #longLength: number | undefined;
  #samples = 0;
  #hasData = false;

  /** Samples per second; undefined until the header was read. */
  get rate(): number | undefined {
    return this.#format?.rate;
  }

  /** Takes the next bytes of the file and answers the samples that are complete with them. */
  push(bytes: Uint8Array): readonly Float32Array<ArrayBuffer>[] {
    let left = this.#rest.length === 0 ? bytes : joined(this.#rest, bytes);
    const samples: Float32Array<ArrayBuffer>[] = [];
    for (;;) {
      const used = this.#take(left, samples);
      if (used === 0) break;
      left = left.subarray(used);
    }
    this.#rest = left.slice();
    return samples;
  }

  /** Says that the file ends here. Throws `recording-refused` when it held no sound. */
  finish(): WavSummary {
    if (this.#awaiting.part === 'riff') throw sounderError('recording-refused', 'it is no WAV');
    if (this.#format === undefined)
      throw sounderError('recording-refused', 'it ends before its format is told');
    if (!this.#hasData) throw sounderError('recording-refused', 'it holds no sound');
    const missing = this.#awaiting.part === 'data' ? this.#awaiting.bytes : 0;
    return {
      rate: this.#format.rate,
      samples: this.#samples,
      isTruncated: Number.isFinite(missing) && missing > 0,
    };
  }

  /** Goes one step on with what stands at the beginning of `bytes`; answers how many it used up. */
  #take(bytes: Uint8Array, samples: Float32Array<ArrayBuffer>[]): number {
    const awaiting = this.#awaiting;
    switch (awaiting.part) {
      case 'data':
        return this.#takeData(bytes, awaiting.bytes, samples);
      case 'other': {
        const used = Math.min(bytes.length, awaiting.bytes);
        this.#awaiting = used < awaiting.bytes ? { part: 'other', bytes: awaiting.bytes - used } : NEXT_CHUNK;
        return used;
      }
      case 'riff':
        if (bytes.length < awaiting.bytes) return 0;
        if (!/^(RIFF|RF64)....WAVE$/s.test(letters(bytes, 12)))
          throw sounderError('recording-refused', 'it is no WAV');
        this.#awaiting = NEXT_CHUNK;
        return 12;
      case 'chunk':
        if (bytes.length < awaiting.bytes) return 0;
        this.#awaiting = this.#chunk(letters(bytes, 4), viewOf(bytes).getUint32(4, true));
        return CHUNK_HEAD;
      case 'fmt ':
      case 'ds64': {
        if (bytes.length < awaiting.bytes) return 0;
        const body = viewOf(bytes.subarray(0, awaiting.bytes));
        if (awaiting.part === 'fmt ') this.#format = readSampleFormat(body);
        else this.#longLength = Number(body.getBigUint64(8, true));
        this.#awaiting = awaiting.padding > 0 ? { part: 'other', bytes: awaiting.padding } : NEXT_CHUNK;
        return awaiting.bytes;
      }
    }
  }

  /** What follows the head of a chunk. Chunks begin at even bytes. */
  #chunk(name: string, length: number): Awaiting {
    const padding = length % 2;
    if (name === 'fmt ' || (name === 'ds64' && length >= 16)) {
      if (length > MOST_KEPT) throw sounderError('recording-refused', 'its header is broken');
      return { part: name, bytes: length, padding };
    }
    if (name !== 'data' || this.#hasData)
      return length === 0 ? NEXT_CHUNK : { part: 'other', bytes: length + padding };
    if (this.#format === undefined)
      throw sounderError('recording-refused', 'its sound comes before its format');
    this.#hasData = true;
    return {
      part: 'data',
      bytes: UNKNOWN_LENGTHS.includes(length) ? (this.#longLength ?? Infinity) : length,
    };
  }

  /** Whole frames only; the part of one that ends the data is left out. */
  #takeData(bytes: Uint8Array, awaited: number, samples: Float32Array<ArrayBuffer>[]): number {
    const format = this.#format;
    if (format === undefined) return 0;
    const frames = Math.floor(Math.min(bytes.length, awaited) / format.frameBytes);
    const used = frames * format.frameBytes;
    if (frames > 0) {
      samples.push(mixDown(bytes.subarray(0, used), format));
      this.#samples += frames;
    }
    const left = awaited - used;
    const padding = awaited % 2;
    if (left >= format.frameBytes) this.#awaiting = { part: 'data', bytes: left };
    else this.#awaiting = left + padding > 0 ? { part: 'other', bytes: left + padding } : NEXT_CHUNK;
    return used;
  }
}

const NEXT_CHUNK: Awaiting = { part: 'chunk', bytes: CHUNK_HEAD };

function letters(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
