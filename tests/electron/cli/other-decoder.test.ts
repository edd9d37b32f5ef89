import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { builtCommand } from './support/command.ts';

/** multimon-ng, a decoder of other people's, from Debian. It takes bare samples at this rate. */
const DECODER = 'multimon-ng';
const RATE = 22_050;
const HEADER_BYTES = 44;
const isThere = spawnSync(DECODER, ['-h']).error === undefined;

const { sounder } = builtCommand();
/** What all decoders read alike. */
const text = 'THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG 0123456789 . , ? / ( ) : = + - " @ '
  .repeat(5)
  .trim();

test.skipIf(!isThere).each([12, 20, 28])(
  'International Morse at %i WPM is read without an error by multimon-ng (where it is installed)',
  (wpm) => {
    const folder = tempFolder();
    const wav = join(folder, 'a.wav');
    const rate = String(RATE);
    const args = ['--method', 'itu', '--wpm', String(wpm), '--rate', rate, '--out', wav];
    expect(sounder(['send', '-', ...args], { input: text }).code).toBe(0);
    const raw = join(folder, 'a.raw');
    writeFileSync(raw, readFileSync(wav).subarray(HEADER_BYTES));
    const dot = String(Math.round(1200 / wpm));
    const options = ['-q', '-c', '-y', '-d', dot, '-g', dot, '-a', 'MORSE_CW', '-t', 'raw'];
    const { stdout } = spawnSync(DECODER, [...options, raw], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(text);
  },
);
