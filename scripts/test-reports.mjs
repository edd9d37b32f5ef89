/**
 * What a run of tests came to. `skipped` are the titles of what was left out, with the reason where it was given.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly string[] }} Count
 */

/**
 * What is read of Vitest's JSON report.
 * @typedef {object} VitestReport
 * @property {readonly VitestFile[]} testResults
 *
 * @typedef {object} VitestFile
 * @property {string} status
 * @property {readonly { readonly status: string, readonly fullName: string }[]} assertionResults
 */

/**
 * A file that failed before it had a test, at an import say, counts as one failed.
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => test.fullName),
  };
}

/**
 * What is read of Playwright's JSON report.
 * @typedef {object} PlaywrightReport
 * @property {readonly PlaywrightSuite[]} suites
 * @property {readonly unknown[]} errors those outside of any test
 *
 * @typedef {object} PlaywrightSuite
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { readonly title: string, readonly tests: readonly PlaywrightTest[] }[]} specs
 *
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {readonly { readonly type: string, readonly description?: string }[]} annotations
 */

/**
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const tests = report.suites.flatMap(testsOf);
  const having = (/** @type {PlaywrightTest['status']} */ status) =>
    tests.filter(({ test }) => test.status === status);
  return {
    passed: having('expected').length + having('flaky').length,
    failed: having('unexpected').length + report.errors.length,
    skipped: having('skipped').map(({ title, test }) => {
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description;
      return reason === undefined ? title : `${title} (${reason})`;
    }),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {readonly { readonly title: string, readonly test: PlaywrightTest }[]}
 */
function testsOf(suite) {
  return [
    ...suite.specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, test }))),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
}
