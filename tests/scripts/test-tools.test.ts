import { describe, expect, test } from 'vitest';
import { provideTestTools } from '../../scripts/setup/test-tools.mjs';

/** What is installed and said on a computer that has nothing yet. */
async function provided(
  change: { isRoot?: boolean; hasApt?: boolean; knows?: boolean; code?: number },
  isThere = false,
) {
  const { isRoot = true, hasApt = true, knows = true, code = 0 } = change;
  const installed: string[] = [];
  const said: string[] = [];
  const computer = {
    isRoot,
    hasApt: () => Promise.resolve(hasApt),
    knowsPackage: () => Promise.resolve(knows),
    install: (packages: readonly string[]) => {
      installed.push(...packages);
      return Promise.resolve({ code, output: '' });
    },
  };
  await provideTestTools(
    computer,
    () => isThere,
    (line) => said.push(line),
  );
  return { installed, said };
}
const SKIPPED = 'multimon-ng is not installed: the tests that compare with it are skipped.';

describe('the programs that tests compare with', () => {
  test('are installed as root on Debian', async () => {
    expect(await provided({})).toEqual({ installed: ['multimon-ng'], said: ['Set-up: multimon-ng …'] });
  });

  test('are left alone where they are there', async () => {
    expect(await provided({}, true)).toEqual({ installed: [], said: [] });
  });

  test.each([{ isRoot: false }, { hasApt: false }, { knows: false }])(
    'are done without where %j',
    async (change) => {
      expect(await provided(change)).toEqual({ installed: [], said: [SKIPPED] });
    },
  );

  test('are done without where that fails', async () => {
    expect((await provided({ code: 100 })).said).toEqual(['Set-up: multimon-ng …', SKIPPED]);
  });
});
