/** The discrete Fourier transform of `re + i·im` in place, whose length is a power of two (Cooley and Tukey 1965). */
export function transform(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  reorder(re, im);
  for (let half = 1; half < size; half *= 2) {
    const turn = -Math.PI / half;
    for (let k = 0; k < half; k++) {
      const [cos, sin] = [Math.cos(turn * k), Math.sin(turn * k)];
      for (let a = k; a < size; a += 2 * half) {
        const b = a + half;
        const [reA, imA, reB, imB] = [re[a] ?? 0, im[a] ?? 0, re[b] ?? 0, im[b] ?? 0];
        const x = reB * cos - imB * sin;
        const y = reB * sin + imB * cos;
        re[a] = reA + x;
        im[a] = imA + y;
        re[b] = reA - x;
        im[b] = imA - y;
      }
    }
  }
}

/** Puts every value where the bits of its place, read backwards, say. */
function reorder(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let from = 0, to = 0; from < size; from++) {
    if (from < to) {
      [re[from], re[to]] = [re[to] ?? 0, re[from] ?? 0];
      [im[from], im[to]] = [im[to] ?? 0, im[from] ?? 0];
    }
    let bit = size >>> 1;
    while (bit > 0 && (to & bit) !== 0) {
      to ^= bit;
      bit >>>= 1;
    }
    to |= bit;
  }
}
