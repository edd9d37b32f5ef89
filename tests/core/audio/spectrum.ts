import { transform } from '../../../core/decode/fft.ts';

/** The mean square of what of `samples` lies from `low` to `high` hertz. Their number is a power of two. */
export function bandPower(samples: Float32Array, rate: number, low: number, high: number): number {
  const size = samples.length;
  const [re, im] = [Float64Array.from(samples), new Float64Array(size)];
  transform(re, im);
  const bin = rate / size;
  let sum = 0;
  for (let at = Math.ceil(low / bin); at < Math.min(size / 2, high / bin); at++)
    sum += (re[at] ?? 0) ** 2 + (im[at] ?? 0) ** 2;
  return (2 * sum) / size ** 2;
}
