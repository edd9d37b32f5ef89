import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStamp } from '../../scripts/build-stamp.mjs';

let folder = '';
const stamp = () => buildStamp(folder, ['core', 'package.json', 'missing.json']);
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sounder-stamp-'));
  mkdirSync(file('core/deep'), { recursive: true });
  writeFileSync(file('package.json'), '{}');
  writeFileSync(file('core/a.ts'), 'a');
  writeFileSync(file('core/deep/b.ts'), 'b');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the build stamp', () => {
  test('stays as long as the sources do, whenever they were written', () => {
    const before = stamp();
    utimesSync(file('core/a.ts'), 1, 1);
    expect(stamp()).toBe(before);
  });

  test.each([
    [
      'a change',
      () => {
        writeFileSync(file('core/deep/b.ts'), 'B');
      },
    ],
    [
      'a new file',
      () => {
        writeFileSync(file('core/c.ts'), '');
      },
    ],
    [
      'a deletion',
      () => {
        rmSync(file('core/a.ts'));
      },
    ],
    [
      'another name',
      () => {
        renameSync(file('core/a.ts'), file('core/c.ts'));
      },
    ],
    [
      'a file that was missing',
      () => {
        writeFileSync(file('missing.json'), '');
      },
    ],
  ])('notices %s', (_, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });

  test('does not look at what no build is made from', () => {
    const before = stamp();
    writeFileSync(file('README.md'), 'new');
    expect(stamp()).toBe(before);
  });
});
