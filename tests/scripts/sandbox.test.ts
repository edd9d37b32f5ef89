import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOnPath } from '../../scripts/setup/computer.mjs';
import { sandboxStep } from '../../scripts/setup/sandbox.mjs';

type Computer = Parameters<typeof sandboxStep>[0];

/** A Linux that keeps user namespaces to root. */
const strict = (changes: Partial<Computer> = {}) =>
  sandboxStep({
    platform: 'linux',
    isRoot: false,
    hasUserNamespaces: () => Promise.resolve(false),
    helper: () => '/electron/chrome-sandbox',
    isSetuidRoot: () => false,
    ...changes,
  });

describe('Chromium’s sandbox', () => {
  test('is left to the person where nobody may make namespaces, with the whole command', async () => {
    expect(await strict().isDone()).toBe(false);
    expect(() => strict().provide()).toThrow(
      expect.objectContaining({
        mend: "sudo chown root:root '/electron/chrome-sandbox' && sudo chmod 4755 '/electron/chrome-sandbox'",
      }) as Error,
    );
  });

  test.each<[string, Partial<Computer>]>([
    ['namespaces are free', { hasUserNamespaces: () => Promise.resolve(true) }],
    ['its helper belongs to root', { isSetuidRoot: () => true }],
    ['root runs it, without one', { isRoot: true }],
    ['the system is no Linux', { platform: 'darwin' }],
  ])('is there when %s', async (_when, changes) => {
    expect(await strict(changes).isDone()).toBe(true);
  });
});

describe('a program', () => {
  test('is on the path where a folder of it has it, and it may be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sounder-path-'));
    writeFileSync(join(folder, 'may'), '', { mode: 0o755 });
    writeFileSync(join(folder, 'may-not'), '');
    chmodSync(join(folder, 'may-not'), 0o644);
    const path = `/nowhere:${folder}`;
    expect([isOnPath('may', path), isOnPath('may-not', path), isOnPath('absent', path)]).toEqual([
      true,
      false,
      false,
    ]);
    rmSync(folder, { recursive: true });
  });
});
