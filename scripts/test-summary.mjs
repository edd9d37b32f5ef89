/** @typedef {import('./test-reports.mjs').Count} Count */

/**
 * One part of `npm test`: a check, or a run of tests with what it counted.
 * @typedef {import('./checks.mjs').Outcome & { readonly count?: Count | null }} Part
 */

/**
 * The closing lines of `npm test`: what was skipped, which parts failed, and last `N passed, N failed`. A part
 * that failed without a failed test, as a check does or a run that broke off, counts as one failed.
 * @param {readonly Part[]} parts
 * @returns {{ readonly lines: readonly string[], readonly isGood: boolean }}
 */
export function summary(parts) {
  const skipped = parts.flatMap(({ count }) => count?.skipped ?? []);
  const bad = parts.filter(({ isGood }) => !isGood).map(({ name }) => name);
  const passed = sum(parts.map(({ count }) => count?.passed ?? 0));
  const failed = sum(parts.map(failuresOf));
  return {
    lines: [
      ...(skipped.length > 0
        ? [`Skipped (${skipped.length}):`, ...skipped.map((title) => `  ${title}`)]
        : []),
      ...(bad.length > 0 ? [`Failed: ${bad.join(', ')}`] : []),
      `${passed} passed, ${failed} failed`,
    ],
    isGood: failed === 0,
  };
}

/** @param {Part} part */
function failuresOf({ isGood, count }) {
  const counted = count?.failed ?? 0;
  return isGood ? counted : Math.max(counted, 1);
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
