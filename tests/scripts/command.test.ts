import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withoutProjectTools } from '../../scripts/command.mjs';

describe('a command', () => {
  test('tells its exit code and what it said on both streams', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const { code, output } = await run(process.execPath, ['--eval', script]);
    expect(code).toBe(3);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('that is not there ended with 127', async () => {
    expect((await run('no-such-command-anywhere', [])).code).toBe(127);
  });

  test('for npm does not find the Node that npm is about to replace', () => {
    const own = join('project', 'node_modules', '.bin');
    expect(withoutProjectTools({ PATH: [own, 'usr-bin'].join(delimiter) })['PATH']).toBe('usr-bin');
  });
});
