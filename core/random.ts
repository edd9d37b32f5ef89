/** Numbers from 0 to below 1 that only `seed` decides (mulberry32, Ettinger 2017). */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state);
  };
}

/** A number from 0 to below 1 that only `seed` and `place` decide: no other has to be drawn before it. */
export function drawAt(seed: number, place: number): number {
  return mixed((Math.imul(seed, 0x9e3779b1) + Math.imul(place, 0x6d2b79f5)) >>> 0);
}

function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 15), state | 1);
  mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
  return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
}
