import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from '@playwright/test';
import { electron, environment, expect, test } from './support/app.ts';
import { makePython } from './support/python-tree.ts';

const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
const executable = join(process.cwd(), 'release', unpacked, 'sounder');

test.skip(process.platform !== 'linux', 'only the package for Linux is made and started here');

test.describe('a package', () => {
  test.beforeAll(() => {
    execFileSync(process.execPath, ['scripts/package.mjs'], { stdio: 'inherit' });
  });

  test('starts, lists the Pythons of the computer, and indexes one', async ({ folder }) => {
    const python = makePython(folder(), 3);
    const app = startPackage(environment(folder(), python.env));
    try {
      const browser = await chromium.connectOverCDP(await debuggingAddress(app));
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the package has no session to open windows in');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      const row = page.getByRole('listitem').filter({ hasText: python.library });
      await row.getByRole('button', { name: /^Index: / }).click();
      await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible();
      await browser.close();
    } finally {
      await end(app);
    }
  });

  test('cannot be used as Node, nor be debugged, nor given another app', async () => {
    const fuses = await getCurrentFuseWire(executable);
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  });
});

/** Starts the package with a debugging port: it has no way in for a test, and Chromium's own is enough. */
function startPackage(env: Readonly<Record<string, string>>): ChildProcess {
  const flags = electron.args.filter((argument) => argument.startsWith('--'));
  return spawn(executable, [...flags, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Where Chromium listens, which it says on its standard error. */
async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the package was started without its standard error');
  for await (const line of createInterface(stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the package ended before it opened its debugging port');
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, 'exit');
  app.kill();
  await ended;
}
