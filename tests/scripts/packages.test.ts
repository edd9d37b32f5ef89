import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagesStep } from '../../scripts/setup/packages.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sounder-packages-'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), '{"one":1}');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ended = (code: number) => (args: readonly string[]) =>
  Promise.resolve({ code, output: args.join(' ') });

describe('the packages', () => {
  test('are missing until an installation has ended well', async () => {
    const step = packagesStep(folder, ended(0));
    expect(step.isDone()).toBe(false);
    await step.provide();
    expect(step.isDone()).toBe(true);
  });

  test('are installed anew when the lock changed', async () => {
    const step = packagesStep(folder, ended(0));
    await step.provide();
    writeFileSync(join(folder, 'package-lock.json'), '{"two":2}');
    expect(step.isDone()).toBe(false);
  });

  test('are installed anew after an interrupted installation, even one of the same lock', async () => {
    await packagesStep(folder, ended(0)).provide();
    const interrupted = packagesStep(folder, ended(1));
    await expect(interrupted.provide()).rejects.toThrow('npm ci');
    expect(interrupted.isDone()).toBe(false);
  });

  test('fail with the command that can be tried by hand', async () => {
    await expect(packagesStep(folder, ended(1)).provide()).rejects.toMatchObject({
      mend: 'npm ci --ignore-scripts --no-audit --no-fund && npm run setup',
    });
  });

  test('run no script but that of Node', async () => {
    const commands: string[] = [];
    const npm = (args: readonly string[]) => {
      commands.push(args.join(' '));
      return Promise.resolve({ code: 0, output: '' });
    };
    await packagesStep(folder, npm).provide();
    expect(commands).toEqual(['ci --ignore-scripts --no-audit --no-fund', 'rebuild node']);
  });
});
