import { sounderError } from '../errors.ts';

/** How a WAV stores its samples. A frame is one sample of each channel. */
export interface SampleFormat {
  /** Frames per second. */
  readonly rate: number;
  readonly channels: number;
  readonly frameBytes: number;
  /** One sample at a byte, full scale being 1. */
  readonly sampleAt: (view: DataView, at: number) => number;
}

/** Rates that are read, in samples per second: lower ones hold no tone, and higher ones are lies. */
const RATES = { least: 2000, most: 768_000 } as const;

const WHOLE_NUMBERS = 1;
const FLOATS = 3;
const EXTENSIBLE = 0xfffe;

/** Full scale is 1, but some keep whole numbers of 32 bits as they are; what is louder yet is no sound. */
const LOUDEST = 2 ** 32;

/** The samples that can be read: by tag and bits. Whole numbers of 8 bits have their zero at 128. */
const readers: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  [`${WHOLE_NUMBERS}/8`]: (view, at) => (view.getUint8(at) - 128) / 0x80,
  [`${WHOLE_NUMBERS}/16`]: (view, at) => view.getInt16(at, true) / 0x8000,
  [`${WHOLE_NUMBERS}/24`]: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x800000,
  [`${WHOLE_NUMBERS}/32`]: (view, at) => view.getInt32(at, true) / 0x80000000,
  [`${FLOATS}/32`]: (view, at) => sane(view.getFloat32(at, true)),
  [`${FLOATS}/64`]: (view, at) => sane(view.getFloat64(at, true)),
};

/** A broken sample is silence: one that is no number would make all that is measured after it no number either. */
function sane(sample: number): number {
  return Math.abs(sample) <= LOUDEST ? sample : 0;
}

/** What the body of a `fmt ` chunk says. Throws `recording-refused` where it is broken or packed (ADPCM, MP3 …). */
export function readSampleFormat(chunk: DataView): SampleFormat {
  if (chunk.byteLength < 16) throw sounderError('recording-refused', 'its format is cut short');
  const bits = chunk.getUint16(14, true);
  const tag = formatTag(chunk);
  const channels = chunk.getUint16(2, true);
  const rate = chunk.getUint32(4, true);
  const frameBytes = chunk.getUint16(12, true);
  const sampleAt = readers[`${tag}/${bits}`];
  if (sampleAt === undefined)
    throw sounderError(
      'recording-refused',
      `its samples are of a kind Sounder cannot read (format ${tag}, ${bits} bits)`,
    );
  if (channels === 0 || rate === 0 || frameBytes !== (channels * bits) / 8)
    throw sounderError('recording-refused', 'its format contradicts itself');
  if (rate < RATES.least || rate > RATES.most)
    throw sounderError('recording-refused', `it has ${rate} samples a second`);
  return { rate, channels, frameBytes, sampleAt };
}

/** WAVE_FORMAT_EXTENSIBLE keeps the true tag in the first two bytes of its sub-format. */
function formatTag(chunk: DataView): number {
  const tag = chunk.getUint16(0, true);
  return tag === EXTENSIBLE && chunk.byteLength >= 26 ? chunk.getUint16(24, true) : tag;
}

/** The frames of `bytes`, which hold whole frames only, as samples of one channel: the mean of all. */
export function mixDown(bytes: Uint8Array, format: SampleFormat): Float32Array<ArrayBuffer> {
  const { channels, frameBytes, sampleAt } = format;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mixed = new Float32Array(bytes.length / frameBytes);
  const width = frameBytes / channels;
  for (let frame = 0; frame < mixed.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++)
      sum += sampleAt(view, frame * frameBytes + channel * width);
    mixed[frame] = sum / channels;
  }
  return mixed;
}
