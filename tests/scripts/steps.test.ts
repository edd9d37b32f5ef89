import { describe, expect, test } from 'vitest';
import { StepFailure, takeSteps } from '../../scripts/setup/steps.mjs';

const step = (name: string, isDone: boolean, provide: () => Promise<void>) => ({
  name,
  isDone: () => isDone,
  provide,
  mend: `mend ${name}`,
});

async function take(...steps: Parameters<typeof takeSteps>[0]) {
  const lines: string[] = [];
  const isInPlace = await takeSteps(steps, (line) => lines.push(line));
  return { isInPlace, said: lines.join('\n') };
}

const refuse = () => Promise.reject(new Error('the disk is full'));

describe('set-up', () => {
  test('says nothing and does nothing when all is in place', async () => {
    expect(await take(step('a', true, refuse), step('b', true, refuse))).toEqual({
      isInPlace: true,
      said: '',
    });
  });

  test('puts in place what is missing, in order', async () => {
    const done: string[] = [];
    const note = (name: string) => () => Promise.resolve(void done.push(name));
    const { isInPlace } = await take(step('a', false, note('a')), step('b', false, note('b')));
    expect(isInPlace).toBe(true);
    expect(done).toEqual(['a', 'b']);
  });

  test('stops at the first step that fails, with what failed and the command that mends it', async () => {
    const { isInPlace, said } = await take(step('a', false, refuse), step('b', false, refuse));
    expect(isInPlace).toBe(false);
    expect(said).toContain('Set-up stopped at a: the disk is full');
    expect(said).toContain('mend a');
    expect(said).not.toContain('b');
  });

  test('prefers the command that the failure itself knows', async () => {
    const failing = () => Promise.reject(new StepFailure('no room', 'rm -r /tmp/old'));
    const { said } = await take(step('a', false, failing));
    expect(said).toContain('rm -r /tmp/old');
    expect(said).not.toContain('mend a');
  });
});
