/**
 * The Kraft sum of codewords: 2 to the power of minus their lengths, added up. A prefix code cannot have more
 * than 1, and has exactly 1 where no further codeword would fit. As near as a double comes.
 */
export function kraftSum(codes: readonly string[]): number {
  return codes.reduce((sum, { length }) => sum + 2 ** -length, 0);
}

/** Whether the Kraft sum is 1, neither more nor less by the smallest part: reckoned in whole numbers. */
export function isComplete(codes: readonly string[]): boolean {
  const counts: number[] = []; // how many codewords there are of each length
  for (const { length } of codes) counts[length] = (counts[length] ?? 0) + 1;
  // From the longest up: two words of a length make one of the length below.
  let whole = 0;
  for (let length = counts.length - 1; length > 0; length--) {
    const words = (counts[length] ?? 0) + whole;
    if (words % 2 !== 0) return false;
    whole = words / 2;
  }
  return whole + (counts[0] ?? 0) === 1;
}
