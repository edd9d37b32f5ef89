import { describe, expect, test } from 'vitest';
import { isPython, moduleOfText, MY_TEXTS, textName, textOfModule } from '../../../core/python/texts.ts';

describe('a text of a person’s', () => {
  test('has a number among modules that neither samples nor modules of a library have', () => {
    expect([1, 2, 99].map((text) => textOfModule(moduleOfText(text)))).toEqual([1, 2, 99]);
    expect([-1, -3, 0, 1, 5000].map(textOfModule)).toEqual([null, null, null, null, null]);
  });

  test.each([
    ['notes.txt', MY_TEXTS, false],
    ['a.py', MY_TEXTS, true],
    ['A.PYW', MY_TEXTS, true],
    ['py', MY_TEXTS, false],
    ['script', 1, true],
  ])('called %s of %i is cut as Python: %s', (path, installation, python) => {
    expect(isPython({ path, installation })).toBe(python);
  });

  test.each([
    ['  a\nb.txt ', 'ab.txt'],
    ['\u0007', 'Text'],
    ['🔔'.repeat(200), '🔔'.repeat(120)],
  ])('called %j has the name %j', (given, name) => {
    expect(textName(given)).toBe(name);
  });
});
