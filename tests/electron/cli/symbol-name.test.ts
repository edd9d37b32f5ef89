import { expect, test } from 'vitest';
import { symbolName } from '../../../electron/cli/symbol-name.ts';

test.each([
  ['CHAR: ', 'CHAR:␣'],
  ['CHAR:\n', String.raw`CHAR:\n`],
  ['CHAR:\t', String.raw`CHAR:\t`],
  ['CHAR:\u00a0', String.raw`CHAR:\u{A0}`],
  ['CHAR:\ufeff', String.raw`CHAR:\u{FEFF}`],
  ['CHAR:␣', String.raw`CHAR:\u{2423}`],
  ['CHAR:\\', String.raw`CHAR:\\`],
  ['KW:def', 'KW:def'],
  ['DOC:"""', 'DOC:"""'],
])('a symbol can be seen in a summary: %j', (name, shown) => {
  expect(symbolName(name)).toBe(shown);
});
