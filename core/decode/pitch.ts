import { type Hertz, hertz } from '../units.ts';
import { transform } from './fft.ts';

/** What a stretch of sound was found to hold. */
export type PitchFinding =
  | { readonly kind: 'tone'; readonly pitch: Hertz }
  | { readonly kind: 'silence' | 'no-tone' | 'several-tones' };

/** Where a tone is looked for, in hertz: beyond what Sounder sends on both sides. */
const LOWEST = 200;
const HIGHEST = 3000;
/** Frames are about this long, in seconds: some eight hertz to a bin, and a few elements to a frame. */
const FRAME = 0.1;
/** A stretch that never reaches this is silence: less than a third of the least step of 16 bits. */
const SILENCE = 1e-5;
/** A tone stands out of the median of the spectrum by this factor in power; noise alone reaches 8. */
const PROMINENCE = 12;
/** Another tone this near in power is one too many (-6 dB)… */
const RIVAL = 0.25;
/** …if it is further away, in hertz, than the side bands of keying reach. */
const APART = 60;

/** The pitch of the one tone that `samples` hold, to a fraction of a hertz, or why there is none. */
export function findPitch(samples: Float32Array, rate: number): PitchFinding {
  if (isSilent(samples)) return { kind: 'silence' };
  const size = 2 ** Math.ceil(Math.log2(FRAME * rate));
  const power = meanPower(samples, size);
  const binWidth = rate / size;
  const low = Math.ceil(LOWEST / binWidth);
  const high = Math.floor(Math.min(HIGHEST, 0.45 * rate) / binWidth);
  let peak = low;
  for (let bin = low; bin <= high; bin++) if ((power[bin] ?? 0) > (power[peak] ?? 0)) peak = bin;
  const most = power[peak] ?? 0;
  const median = power.slice(low, high + 1).sort()[(high - low) >> 1] ?? 0;
  if (!(most > PROMINENCE * median)) return { kind: 'no-tone' };
  for (let bin = low; bin <= high; bin++) {
    const here = power[bin] ?? 0;
    const isPeak = here >= (power[bin - 1] ?? 0) && here >= (power[bin + 1] ?? 0);
    const isFar = Math.abs(bin - peak) * binWidth > APART;
    if (isPeak && isFar && here > RIVAL * most && here > PROMINENCE * median)
      return { kind: 'several-tones' };
  }
  return { kind: 'tone', pitch: hertz((peak + offsetOf(samples, size, peak)) * binWidth) };
}

/** Whether nothing is heard but an offset. Hours of silence come through here, so it costs as little as it can. */
function isSilent(samples: Float32Array): boolean {
  const offset = samples[0] ?? 0;
  for (const sample of samples) if (Math.abs(sample - offset) > SILENCE) return false;
  return true;
}

/** The mean power of every bin over all frames, which overlap by half. */
function meanPower(samples: Float32Array, size: number): Float64Array {
  const window = hann(size);
  const power = new Float64Array(size / 2);
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  for (let start = 0; start === 0 || start + size <= samples.length; start += size / 2) {
    for (let at = 0; at < size; at++) re[at] = (samples[start + at] ?? 0) * (window[at] ?? 0);
    im.fill(0);
    transform(re, im);
    for (let bin = 0; bin < power.length; bin++)
      power[bin] = (power[bin] ?? 0) + (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2;
  }
  return power;
}

/** How far, in bins, the tone lies from the middle of its bin: by how fast its phase runs from frame to frame. */
function offsetOf(samples: Float32Array, size: number, bin: number): number {
  const window = hann(size);
  const turn = (2 * Math.PI * bin) / size;
  const kernelCos = window.map((weight, at) => weight * Math.cos(turn * at));
  const kernelSin = window.map((weight, at) => weight * Math.sin(turn * at));
  const hop = size / 4; // whole turns of every fourth bin, quarter turns of the rest
  let [re, im, lastRe, lastIm] = [0, 0, 0, 0];
  for (let start = 0; start + size <= samples.length; start += hop) {
    let [x, y] = [0, 0];
    for (let at = 0; at < size; at++) {
      const sample = samples[start + at] ?? 0;
      x += sample * (kernelCos[at] ?? 0);
      y -= sample * (kernelSin[at] ?? 0);
    }
    re += x * lastRe + y * lastIm;
    im += y * lastRe - x * lastIm;
    [lastRe, lastIm] = [x, y];
  }
  const expected = turn * hop;
  const angle = Math.atan2(im, re) - expected;
  const turns = angle / (2 * Math.PI);
  return Math.max(-1, Math.min(1, 4 * (turns - Math.round(turns))));
}

function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => (1 - Math.cos((2 * Math.PI * at) / size)) / 2);
}
