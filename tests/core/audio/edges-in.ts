/**
 * Where marks begin and end in `blocks` of samples, in samples from the first: at half of `level`, of which the tone is
 * a quarter of the rate. Then sine and cosine are 0 and 1 by turns, and every other sample is the envelope itself.
 */
export function* edgesIn(
  blocks: Iterable<Float32Array | Int16Array>,
  level: number,
): Generator<number, void> {
  const half = level / 2;
  let [first, before] = [0, 0];
  for (const block of blocks) {
    for (let at = 1 - (first % 2); at < block.length; at += 2) {
      const here = Math.abs(block[at] ?? 0);
      if (here >= half !== before >= half) yield first + at - 2 * ((here - half) / (here - before));
      before = here;
    }
    first += block.length;
  }
}
