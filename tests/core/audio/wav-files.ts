/** How the samples of a WAV under test are stored. */
export interface Storing {
  readonly tag: 1 | 3;
  readonly bits: 8 | 16 | 24 | 32 | 64;
  readonly channels: number;
  readonly rate: number;
  readonly isExtensible: boolean;
}

export const PLAIN: Storing = { tag: 1, bits: 16, channels: 1, rate: 8000, isExtensible: false };

/** A chunk of a RIFF file: `data` padded to even, under a length that may be a lie. */
export function chunk(name: string, data: Uint8Array, length = data.length): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + data.length + (data.length % 2));
  bytes.set(letters(name));
  new DataView(bytes.buffer).setUint32(4, length, true);
  bytes.set(data, 8);
  return bytes;
}

/** A RIFF file of `chunks`. */
export function riff(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return named('RIFF', ...chunks);
}

/** A file that calls itself `name`, of `chunks`. */
export function named(name: string, ...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(chunk(name, joined(letters('WAVE'), ...chunks)));
}

/** The `fmt ` chunk for `storing`. */
export function formatChunk({ tag, bits, channels, rate, isExtensible }: Storing): Uint8Array<ArrayBuffer> {
  const format = new DataView(new ArrayBuffer(isExtensible ? 40 : 16));
  const frame = (channels * bits) / 8;
  format.setUint16(0, isExtensible ? 0xfffe : tag, true);
  format.setUint16(2, channels, true);
  format.setUint32(4, rate, true);
  format.setUint32(8, rate * frame, true);
  format.setUint16(12, frame, true);
  format.setUint16(14, bits, true);
  if (isExtensible) format.setUint16(24, tag, true);
  return chunk('fmt ', new Uint8Array(format.buffer));
}

/** `samples` as `storing` stores them, the same in every channel. */
export function stored(
  samples: readonly number[],
  { tag, bits, channels }: Storing,
): Uint8Array<ArrayBuffer> {
  const width = bits / 8;
  const view = new DataView(new ArrayBuffer(samples.length * channels * width));
  for (let at = 0; at < samples.length * channels; at++)
    store(view, at * width, samples[Math.floor(at / channels)] ?? 0, `${tag}/${bits}`);
  return new Uint8Array(view.buffer);
}

function store(view: DataView, at: number, sample: number, kind: string): void {
  switch (kind) {
    case '1/8':
      view.setUint8(at, Math.round(sample * 127) + 128);
      return;
    case '1/16':
      view.setInt16(at, Math.round(sample * 0x7fff), true);
      return;
    case '1/24': {
      const whole = Math.round(sample * 0x7fffff);
      view.setUint16(at, whole & 0xffff, true);
      view.setInt8(at + 2, whole >> 16);
      return;
    }
    case '1/32':
      view.setInt32(at, Math.round(sample * 0x7fffffff), true);
      return;
    case '3/32':
      view.setFloat32(at, sample, true);
      return;
    case '3/64':
      view.setFloat64(at, sample, true);
      return;
    default:
      throw new Error(`no test stores ${kind}`);
  }
}

function letters(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
}

/** `parts` one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
