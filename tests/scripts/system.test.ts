import { describe, expect, test } from 'vitest';
import { missingIn } from '../../scripts/setup/computer.mjs';
import { systemStep } from '../../scripts/setup/system.mjs';

type Computer = Parameters<typeof systemStep>[0];

/** A Debian 12 that lacks GTK and NSS until they are installed. */
function debian(changes: Partial<Computer> = {}) {
  const installed: string[] = [];
  const computer: Computer = {
    platform: 'linux',
    isRoot: true,
    missingLibraries: () => Promise.resolve(installed.length > 0 ? [] : ['libgtk-3.so.0', 'libnss3.so']),
    needsXvfb: () => Promise.resolve(!installed.includes('xvfb')),
    hasApt: () => Promise.resolve(true),
    hasDnf: () => Promise.resolve(false),
    knowsPackage: (name) => Promise.resolve(!name.endsWith('t64')),
    update: () => Promise.resolve({ code: 0, output: '' }),
    install: (packages) => {
      installed.push(...packages);
      return Promise.resolve({ code: 0, output: '' });
    },
    ...changes,
  };
  return { installed, step: systemStep(computer) };
}

describe('the system’s libraries', () => {
  test('are installed on Debian as root, with Xvfb where there is no display', async () => {
    const { installed, step } = debian();
    expect(await step.isDone()).toBe(false);
    await step.provide();
    expect(installed).toEqual(['libgtk-3-0', 'libnss3', 'xvfb']);
    expect(await step.isDone()).toBe(true);
  });

  test('go by their newer names where the system has them', async () => {
    const { installed, step } = debian({ knowsPackage: () => Promise.resolve(true) });
    await step.provide();
    expect(installed).toContain('libgtk-3-0t64');
  });

  test('leave Xvfb out where there is a display', async () => {
    const { installed, step } = debian({ needsXvfb: () => Promise.resolve(false) });
    await step.provide();
    expect(installed).toEqual(['libgtk-3-0', 'libnss3']);
  });

  test('are left to the person who is not root, with the whole command', async () => {
    const { installed, step } = debian({ isRoot: false });
    await expect(step.provide()).rejects.toMatchObject({
      mend: 'sudo apt-get update && sudo apt-get install --no-install-recommends libgtk-3-0 libnss3 xvfb',
    });
    expect(installed).toEqual([]);
  });

  test('are left to the person on Fedora, with the whole command', async () => {
    const { step } = debian({ hasApt: () => Promise.resolve(false), hasDnf: () => Promise.resolve(true) });
    await expect(step.provide()).rejects.toMatchObject({
      mend: "sudo dnf install 'libgtk-3.so.0()(64bit)' 'libnss3.so()(64bit)' xorg-x11-server-Xvfb",
    });
  });

  test('are named where there is no apt-get', async () => {
    const { step } = debian({ hasApt: () => Promise.resolve(false) });
    await expect(step.provide()).rejects.toThrow('libgtk-3-0 libnss3 xvfb');
  });

  test('that no known package holds are named, and nothing is installed in part', async () => {
    const { installed, step } = debian({ missingLibraries: () => Promise.resolve(['libnew.so.9']) });
    await expect(step.provide()).rejects.toThrow('libnew.so.9');
    expect(installed).toEqual([]);
  });

  test('are reported when apt-get fails, with what it said', async () => {
    const { step } = debian({ install: () => Promise.resolve({ code: 100, output: 'E: no space' }) });
    await expect(step.provide()).rejects.toThrow('E: no space');
  });

  test('are not asked for outside of Linux', async () => {
    expect(await debian({ platform: 'darwin' }).step.isDone()).toBe(true);
  });

  test('are read from what ldd says', () => {
    const said = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n\tlinux-vdso.so.1 (0x2)\n';
    expect(missingIn(said)).toEqual(['libnss3.so']);
  });
});
