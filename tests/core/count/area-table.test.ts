import { describe, expect, test } from 'vitest';
import { areaTableIn } from '../../../core/count/area-table.ts';

const whole = {
  format: 'sounder-table',
  version: 1,
  implementation: 'CPython',
  python: '3.12.1',
  areas: { library: { files: 2, bytes: 9, counts: { 'CHAR:a': 3, 'KW:def': 1 } } },
};
const complaint = (change: object) => areaTableIn(JSON.stringify({ ...whole, ...change }));
const libraryWith = (change: object) =>
  complaint({ areas: { library: { ...whole.areas.library, ...change } } });

describe('a table of counts by area', () => {
  test('is read with what it says of itself', () => {
    expect(areaTableIn(JSON.stringify({ ...whole, source: 'here', trimmed: true }))).toEqual({
      implementation: 'CPython',
      python: '3.12.1',
      source: 'here',
      command: '',
      trimmed: true,
      areas: {
        library: {
          files: 2,
          bytes: 9,
          counts: [
            ['CHAR:a', 3],
            ['KW:def', 1],
          ],
        },
      },
    });
  });

  test.each(['3.14.0rc2', '3.13.0a1+', '2.7', 'unknown'])('may be of Python %s', (python) => {
    expect(complaint({ python })).toMatchObject({ python });
  });

  test('of another version of the schema is told from a broken one', () => {
    expect(complaint({ version: 2 })).toBe('its version is 2, and this Sounder reads version 1');
  });

  test.each([
    ['no JSON', areaTableIn('{'), 'it is no JSON'],
    ['another format', complaint({ format: 'recipe' }), 'its format is sounder-table'],
    ['no version', complaint({ version: undefined }), 'of which version'],
    ['a Python of no version', complaint({ python: 'bad\u001b[31m\nxx' }), 'python'],
    ['a Python of a version without end', complaint({ python: `3.${'1'.repeat(400)}` }), 'python'],
    ['no areas', complaint({ areas: {} }), 'areas'],
    ['an unknown area', complaint({ areas: { attic: whole.areas.library } }), 'attic'],
    ['an unknown symbol', libraryWith({ counts: { 'CHAR:ab': 1 } }), 'CHAR:ab'],
    ['the escape, which nothing counts', libraryWith({ counts: { ESC: 1 } }), 'ESC'],
    ['half a count', libraryWith({ counts: { 'CHAR:a': 0.5 } }), 'CHAR:a'],
  ])('with %s is none, and it is said why', (_, said, words) => {
    expect(said).toEqual(expect.stringContaining(words));
  });
});
