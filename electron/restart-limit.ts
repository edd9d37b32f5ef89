/**
 * A counter of restarts: each call asks for one, and the answer is false when `most` were already granted in
 * the last `within` milliseconds. What fails at every start would otherwise be started for ever.
 */
export function restartLimit(most: number, within: number, now: () => number): () => boolean {
  let granted: readonly number[] = [];
  return () => {
    const recent = granted.filter((at) => now() - at < within);
    if (recent.length >= most) return false;
    granted = [...recent, now()];
    return true;
  };
}
