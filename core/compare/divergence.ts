/** Bits per symbol below which no prefix code for these counts can go (Shannon 1948). */
export function entropyOf(counts: ArrayLike<number>): number {
  const total = totalOf(counts);
  let bits = 0;
  for (let at = 0; at < counts.length; at++) {
    const share = (counts[at] ?? 0) / total;
    if (share > 0) bits -= share * Math.log2(share);
  }
  return bits;
}

/**
 * How far two tables of counts over the same symbols lie apart, whatever their sizes: the Jensen-Shannon divergence
 * (Lin 1991) in bits, from 0 where all shares are alike to 1 where no symbol is in both. So many bits per symbol does a
 * code for both together cost more than each one's own. Symmetric to the last digit.
 */
export function divergence(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [total, otherTotal] = [totalOf(one), totalOf(other)];
  let bits = 0;
  for (let at = 0; at < one.length; at++) {
    const p = (one[at] ?? 0) / total;
    const q = (other[at] ?? 0) / otherTotal;
    bits += beyondMiddle(p, p + q) + beyondMiddle(q, p + q);
  }
  return Math.min(1, Math.max(0, bits / 2)); // a rounding may lead past either end
}

/** The divergence of every table from every other. */
export function divergences(tables: readonly ArrayLike<number>[]): readonly (readonly number[])[] {
  return tables.map((one) => tables.map((other) => divergence(one, other)));
}

function beyondMiddle(share: number, both: number): number {
  return share === 0 ? 0 : share * Math.log2((2 * share) / both);
}

function totalOf(counts: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at] ?? 0;
  return total;
}
