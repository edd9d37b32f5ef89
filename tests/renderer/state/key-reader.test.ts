import { describe, expect, test } from 'vitest';
import { codebookOf } from '../../../core/codebook/codebook.ts';
import { escapedElements } from '../../../core/codebook/escape.ts';
import type { Decoded } from '../../../core/decode/symbols.ts';
import { codeTree } from '../../../core/decode/tree.ts';
import type { KeyedSound } from '../../../core/keyer/keyer.ts';
import type { KeyerMode } from '../../../core/keyer/modes.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { seconds } from '../../../core/units.ts';
import { KeyReader } from '../../../renderer/state/key-reader.ts';

const entry = (symbol: SourceSymbol, code: string) => ({ symbol, count: 1, code });
const prefix = codebookOf('huffman', [
  entry('CHAR:e', '.'),
  entry('CHAR:t', '-.'),
  entry('KW:def', '---'),
  entry('ESC', '--.'),
]);
const morse = codebookOf('fastest-spaced', [
  entry('CHAR:e', '.'),
  entry('CHAR:t', '-'),
  entry('CHAR:n', '-.'),
]);

/** A reader, and the clock of the key that it listens to. */
function keyed(mode: KeyerMode, book = prefix, guess = 0.06, longest: number | null = 2) {
  const { escape, prefixFree } = book;
  const reader = new KeyReader({
    tree: codeTree(book),
    escape,
    spacing: prefixFree ? 'run-on' : 'spaced',
    mode,
    unit: seconds(guess),
    patience: { letterGap: seconds(0.12), longest: longest === null ? null : seconds(longest) },
  });
  let now = 1;
  const tell = (sounds: readonly KeyedSound[]) => sounds.flatMap((sound) => reader.sound(sound));
  const sound = (element: string, unit: number): readonly KeyedSound[] => {
    const [start, end] = [seconds(now), seconds(now + (element === '-' ? 3 : 1) * unit)];
    now = end + unit;
    const isByHand = mode === 'straight' || (mode === 'bug' && element === '-');
    if (!isByHand) return [{ kind: 'element', element: element === '-' ? '-' : '.', start, end }];
    return [
      { kind: 'down', at: start },
      { kind: 'up', at: end },
    ];
  };
  return {
    reader,
    key: (elements: string, unit = 0.06) =>
      said(Array.from(elements).flatMap((one) => tell(sound(one, unit)))),
    wait: (length: number) => {
      now += length;
      return said(reader.advance(seconds(now)));
    },
  };
}

function said(decoded: readonly Decoded[]): readonly string[] {
  return decoded.map((one) =>
    one.kind === 'symbol' ? one.symbol : one.kind === 'mistake' ? one.reason : one.kind,
  );
}

describe('reading a key', () => {
  test('of a keyer finds a symbol with its last element, where no gap is needed', () => {
    const { key, reader } = keyed('iambic-b');
    expect(key('-..---')).toEqual(['CHAR:t', 'CHAR:e', 'KW:def']);
    expect(key('-')).toEqual([]);
    expect(reader.open).toBe('-');
  });

  test('of a keyer finds a symbol with the gap behind it, where gaps part letters', () => {
    const { key, wait } = keyed('iambic-b', morse);
    expect(key('-.')).toEqual([]);
    expect(wait(0.12)).toEqual(['CHAR:n']);
  });

  test('of a bug takes every mark by hand for a dash', () => {
    expect(keyed('bug').key('-..---')).toEqual(['CHAR:t', 'CHAR:e', 'KW:def']);
  });

  test.each([0.02, 0.06, 0.2])('of a straight key hears what is long, from a guess of %d s', (guess) => {
    const { key } = keyed('straight', prefix, guess);
    key('-.-.---.---.-.', 0.08); // it takes a while to hear how fast the hand is
    expect(key('-..---.', 0.08).slice(-4)).toEqual(['CHAR:t', 'CHAR:e', 'KW:def', 'CHAR:e']);
  });

  test('of a straight key parts letters by their gaps', () => {
    const { key, wait } = keyed('straight', morse);
    key('-.');
    wait(0.15);
    key('-.-');
    wait(0.15);
    key('-.');
    expect(wait(0.15)).toEqual(['CHAR:n']);
  });

  test.each(['iambic-a', 'straight'] as const)(
    'spells a character by the escape, with the key %s',
    (mode) => {
      const { key } = keyed(mode);
      key('-.-.');
      expect(key(`--.${escapedElements(0xe9)}-.`)).toEqual(['CHAR:é', 'CHAR:t']);
    },
  );

  test('takes a pause inside a codeword for a mistake, and begins again', () => {
    const { key, wait } = keyed('iambic-b');
    key('-');
    expect(wait(2.1)).toEqual(['pause']);
    expect(key('.')).toEqual(['CHAR:e']);
  });

  test.each(['iambic-b', 'straight'] as const)('forgets what is open where it is dropped: %s', (mode) => {
    const { key, reader } = keyed(mode);
    key('-.-.');
    key('-');
    expect(reader.drop()).toBe(true);
    expect(reader.open).toBe('');
    expect(key('-.')).toEqual(['CHAR:t']);
    expect(reader.drop()).toBe(false);
  });

  test.each(['iambic-b', 'straight'] as const)('forgets an escape that is dropped with it: %s', (mode) => {
    const { key, reader } = keyed(mode);
    key('-.-.');
    key('--.-');
    reader.drop();
    expect(key('.---')).toEqual(['CHAR:e', 'KW:def']);
  });

  test('of a straight key has the patience that the hand needs, however fast the keyer is set', () => {
    const { key, wait } = keyed('straight', prefix, 1.2 / 40, 7 * (1.2 / 40));
    key('-.-.---.---.-.', 0.12);
    expect(key('-', 0.12)).toEqual([]);
    expect(wait(0.4)).toEqual([]); // 4 units and more
    expect(wait(0.5)).toEqual(['pause']);
  });

  test('waits for ever if it is to', () => {
    const { key, wait } = keyed('iambic-b', prefix, 0.06, null);
    key('-');
    expect(wait(1e6)).toEqual([]);
    expect(key('.')).toEqual(['CHAR:t']);
  });

  test('does not lose patience while the key is down', () => {
    const { reader } = keyed('straight');
    reader.sound({ kind: 'down', at: seconds(1) });
    expect(reader.advance(seconds(60))).toEqual([]);
  });

  test('hears no mark where the key only opens', () => {
    expect(keyed('straight').reader.sound({ kind: 'up', at: seconds(1) })).toEqual([]);
  });
});
