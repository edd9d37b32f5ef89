/**
 * Whether none of the codewords is the beginning of another, nor stands there twice. In sorted order a word
 * stands right before those that begin with it.
 */
export function isPrefixFree(codes: readonly string[]): boolean {
  const sorted = codes.toSorted();
  return !sorted.some((code, at) => sorted[at + 1]?.startsWith(code));
}
