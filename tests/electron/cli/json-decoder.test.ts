import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { python311 } from '../../core/codebook/python-311.ts';
import { pythonsHere } from '../../bench/libraries.ts';
import { sharedFolder } from '../../support/temp-folder.ts';
import { builtCommand } from './support/command.ts';

const { sounder } = builtCommand();
const folder = sharedFolder();
const libraries = (await pythonsHere()).map(({ library }) => library);
const modules = libraries.map((library) => join(library, 'json/decoder.py'));
const [module] = modules.filter((file) => existsSync(file));

describe.skipIf(module === undefined)('json/decoder.py, where there is a Python', () => {
  // Each method, spacing, speed and rate of what must hold at least once: `npm run bench -- round-trip` has all.
  test.each([
    ['huffman', 'run-on', 60, 48_000],
    ['huffman-heap', 'spaced', 60, 8000],
    ['huffman-dots', 'run-on', 35, 8000],
    ['length-limited', 'spaced', 35, 8000],
    ['fastest-prefix', 'run-on', 12, 8000],
    ['fastest-spaced', 'spaced', 20, 8000],
  ] as const)(
    'is sent and received, byte for byte, by %s, %s, at %i WPM and %i Hz',
    (method, spacing, wpm, rate) => {
      const [book, wav] = [join(folder, `${method}.json`), join(folder, `${method}.wav`)];
      writeFileSync(book, codebookJson(codebookBy(method, python311)));
      const options = ['--spacing', spacing, '--wpm', String(wpm), '--rate', String(rate)];
      const sent = sounder(['send', module ?? '', '--codebook', book, ...options, '--out', wav]);
      expect(sent).toEqual({ code: 0, out: '', said: '' });
      const { code, out, said } = sounder(['receive', wav, '--codebook', book]);
      rmSync(wav);
      expect({ code, said }).toEqual({ code: 0, said: '' });
      expect(out).toBe(readFileSync(module ?? '', 'utf8'));
    },
    60_000,
  );
});
