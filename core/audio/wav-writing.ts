import { sounderError } from '../errors.ts';

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
/** A RIFF chunk tells its length in 32 bits, and its length takes in all of the header but 8 bytes. */
const MOST_BYTES = 2 ** 32 - 1 - (HEADER_BYTES - 8);

/** The most samples that a WAV of 16 bits and one channel can hold: RIFF ends at 4 GiB. 48 kHz: 12.4 hours. */
export const MOST_WAV_SAMPLES = Math.floor(MOST_BYTES / BYTES_PER_SAMPLE);

/** How many bytes the WAV of `samples` samples has, header and all. */
export function wavBytes(samples: number): number {
  return HEADER_BYTES + samples * BYTES_PER_SAMPLE;
}

/**
 * The header of a WAV of 16 bits, one channel, `rate` samples per second (Microsoft and IBM, Multimedia
 * Programming Interface and Data Specifications 1.0, 1991). Throws beyond MOST_WAV_SAMPLES.
 */
export function wavHeader(rate: number, samples: number): Uint8Array<ArrayBuffer> {
  if (samples > MOST_WAV_SAMPLES) throw sounderError('caller-mistake', `no WAV holds ${samples} samples`);
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  const name = (at: number, letters: string) => {
    for (const [offset, letter] of [...letters].entries()) view.setUint8(at + offset, letter.charCodeAt(0));
  };
  name(0, 'RIFF');
  view.setUint32(4, wavBytes(samples) - 8, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // length of what follows up to the data
  view.setUint16(20, 1, true); // whole numbers
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  name(36, 'data');
  view.setUint32(40, samples * BYTES_PER_SAMPLE, true);
  return header;
}

/**
 * `samples` as 16-bit numbers, least byte first, as they follow the header. Beyond full scale they are clipped. They
 * are written into `room`, if there is some.
 */
export function wavSamples(
  samples: Float32Array,
  room = new Int16Array(samples.length),
): Uint8Array<ArrayBuffer> {
  const numbers = room.subarray(0, samples.length);
  for (let at = 0; at < samples.length; at++) {
    const scaled = (samples[at] ?? 0) * 32767;
    numbers[at] = scaled > 32767 ? 32767 : scaled < -32767 ? -32767 : Math.round(scaled);
  }
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  if (!IS_LITTLE_ENDIAN) swapPairs(bytes);
  return bytes;
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function swapPairs(bytes: Uint8Array): void {
  for (let at = 0; at + 1 < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
}
