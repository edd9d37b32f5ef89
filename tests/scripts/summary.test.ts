import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/test-reports.mjs';
import { summary } from '../../scripts/test-summary.mjs';

const count = (passed: number, failed: number, skipped: readonly string[] = []) => ({
  passed,
  failed,
  skipped,
});
const lastLine = (...parts: Parameters<typeof summary>[0]) => summary(parts).lines.at(-1);

describe('the summary of all tests', () => {
  test('adds up unit and end-to-end tests', () => {
    const unit = { name: 'unit tests', isGood: true, count: count(40, 0) };
    expect(lastLine(unit, { name: 'end-to-end tests', isGood: true, count: count(2, 0) })).toBe(
      '42 passed, 0 failed',
    );
  });

  test('counts a check that failed', () => {
    const { lines, isGood } = summary([
      { name: 'lint', isGood: false },
      { name: 'unit tests', isGood: true, count: count(40, 0) },
    ]);
    expect(lines).toEqual(['Failed: lint', '40 passed, 1 failed']);
    expect(isGood).toBe(false);
  });

  test('counts each failed test once, and not the run again', () => {
    expect(lastLine({ name: 'unit tests', isGood: false, count: count(38, 2) })).toBe('38 passed, 2 failed');
  });

  test('counts a run that broke off without a failed test, or without a report', () => {
    expect(lastLine({ name: 'unit tests', isGood: false, count: count(38, 0) })).toBe('38 passed, 1 failed');
    expect(lastLine({ name: 'unit tests', isGood: false, count: null })).toBe('0 passed, 1 failed');
  });

  test('names what was skipped above the last line', () => {
    const { lines, isGood } = summary([
      { name: 'unit tests', isGood: true, count: count(1, 0, ['the oracle']) },
    ]);
    expect(lines).toEqual(['Skipped (1):', '  the oracle', '1 passed, 0 failed']);
    expect(isGood).toBe(true);
  });
});

describe('a report of Vitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test, fullName: `a ${test} test` })),
  });

  test('is counted by its tests', () => {
    const report = { testResults: [file('passed', 'passed', 'pending'), file('failed', 'passed', 'failed')] };
    expect(countVitest(report)).toEqual(count(2, 1, ['a pending test']));
  });

  test('counts a file that failed before it had a test', () => {
    expect(countVitest({ testResults: [file('failed')] })).toEqual(count(0, 1));
  });
});

describe('a report of Playwright', () => {
  const test1 = (status: 'expected' | 'unexpected' | 'skipped', description?: string) => ({
    status,
    annotations: description === undefined ? [] : [{ type: 'skip', description }],
  });

  test('is counted through its nested suites, with the reasons of what was skipped', () => {
    const specs = [
      { title: 'opens', tests: [test1('expected')] },
      { title: 'closes', tests: [test1('unexpected')] },
    ];
    const skipped = [{ title: 'plays', tests: [test1('skipped', 'no sound card')] }];
    const report = { suites: [{ specs, suites: [{ specs: skipped }] }], errors: [] };
    expect(countPlaywright(report)).toEqual(count(1, 1, ['plays (no sound card)']));
  });

  test('counts errors outside of any test', () => {
    expect(countPlaywright({ suites: [], errors: [{}] })).toEqual(count(0, 1));
  });
});
