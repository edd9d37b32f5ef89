/**
 * Whether none of the codewords is the beginning of another, nor stands there twice.
 */
export function isPrefixFree(codes: readonly string[]): boolean {
  return prefixPair(codes) === null;
}

/**
 * The first two codewords, as a dictionary has them, of which one begins the other; null where there are none. In
 * sorted order a word stands right before those that begin with it.
 */
export function prefixPair(codes: readonly string[]): readonly [beginning: string, whole: string] | null {
  const sorted = codes.toSorted();
  const at = sorted.findIndex((code, at) => sorted[at + 1]?.startsWith(code));
  const [beginning, whole] = [sorted[at], sorted[at + 1]];
  return beginning === undefined || whole === undefined ? null : [beginning, whole];
}
