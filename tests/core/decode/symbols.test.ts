import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodebookEntry, Codeword } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { escapedElements } from '../../../core/codebook/escape.ts';
import { textOf } from '../../../core/count/symbol.ts';
import { type Decoded, SymbolReader } from '../../../core/decode/symbols.ts';
import { codeTree } from '../../../core/decode/tree.ts';
import { encode } from '../../../core/encode/signals.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import type { Spacing } from '../../../core/timeline/timeline.ts';
import { anyTallies } from '../arbitraries.ts';

const entries: readonly CodebookEntry[] = [
  { symbol: 'CHAR:a', count: 3, code: '.' },
  { symbol: 'KW:def', count: 2, code: '-.' },
  { symbol: 'ESC', count: 1, code: '--.' },
];
const morse: readonly CodebookEntry[] = [
  { symbol: 'CHAR:E', count: 1, code: '.' },
  { symbol: 'CHAR:A', count: 1, code: '.-' },
  { symbol: 'ESC', count: 1, code: '-.' },
];

/** What is read from elements; a space is a gap between letters. */
function read(reader: SymbolReader, keyed: string): readonly Decoded[] {
  return Array.from(keyed, (sign) =>
    sign === ' ' ? reader.letterEnd() : reader.element(sign === '.' ? '.' : '-'),
  ).filter((decoded) => decoded !== null);
}
const runOn = () => new SymbolReader(codeTree({ entries }), 'run-on');
const spaced = () => new SymbolReader(codeTree({ entries: morse }), 'spaced');
const mistake = (reason: string, code: Codeword) => ({ kind: 'mistake', reason, code });
const symbol = (name: string, code: Codeword) => ({ kind: 'symbol', symbol: name, code });

describe('reading a run-on code', () => {
  test('gives a symbol with its last element', () => {
    const reader = runOn();
    expect(reader.element('-')).toBeNull();
    expect(reader.open).toBe('-');
    expect(reader.element('.')).toEqual(symbol('KW:def', '-.'));
    expect(reader.node?.code).toBe('');
  });

  test('takes no notice of gaps', () => {
    expect(read(runOn(), '- . ')).toEqual([symbol('KW:def', '-.')]);
  });

  test('gives an escaped character with the last of its 21 elements', () => {
    const point = escapedElements(0x1f600);
    expect(read(runOn(), `--.${point}.`)).toEqual([
      symbol('CHAR:\u{1f600}', `--.${point}`),
      symbol('CHAR:a', '.'),
    ]);
  });

  test('says where no codeword goes on, and begins again with the next element', () => {
    expect(read(runOn(), '---.')).toEqual([mistake('no-codeword', '---'), symbol('CHAR:a', '.')]);
  });

  test('says of an escape at once that it goes beyond the last code point', () => {
    expect(read(runOn(), '--.--.')).toEqual([mistake('no-codeword', '--.--'), symbol('CHAR:a', '.')]);
  });

  test('says of an escape as soon as it can be half of a surrogate pair only', () => {
    expect(read(runOn(), '--......--.--.')).toEqual([
      mistake('no-codeword', '--......--.--'),
      symbol('CHAR:a', '.'),
    ]);
  });

  test('forgets what is open where it is dropped', () => {
    const reader = runOn();
    for (const keyed of ['-', '--.', '--...']) {
      read(reader, keyed);
      reader.drop();
      expect([reader.open, reader.node?.code]).toEqual(['', '']);
    }
    expect(read(reader, '.')).toEqual([symbol('CHAR:a', '.')]);
  });

  test('takes a pause inside a codeword for a mistake, and none between codewords', () => {
    const reader = runOn();
    expect(reader.pause()).toBeNull();
    reader.element('-');
    expect(reader.pause()).toEqual(mistake('pause', '-'));
    expect(reader.element('.')).toEqual(symbol('CHAR:a', '.'));
    read(reader, '--..');
    expect(reader.pause()).toEqual(mistake('pause', '--..'));
  });
});

describe('reading a spaced code', () => {
  test('gives a symbol with the gap behind it', () => {
    expect(read(spaced(), '.')).toEqual([]);
    expect(read(spaced(), '. .- ')).toEqual([symbol('CHAR:E', '.'), symbol('CHAR:A', '.-')]);
  });

  test('reads an escaped character from two letters', () => {
    const point = escapedElements(0xe9);
    expect(read(spaced(), `-. ${point} . `)).toEqual([symbol('CHAR:é', `-.${point}`), symbol('CHAR:E', '.')]);
  });

  test('says at once where no codeword goes on, and begins again with the next letter', () => {
    const reader = spaced();
    expect(read(reader, '--.')).toEqual([mistake('no-codeword', '--')]);
    expect(reader.node).toBeNull();
    expect(read(reader, '.. . ')).toEqual([symbol('CHAR:E', '.')]);
  });

  test('says which letters ended too early', () => {
    expect(read(spaced(), '- ')).toEqual([mistake('incomplete', '-')]);
    expect(read(spaced(), '-. ... . ')).toEqual([mistake('incomplete', '-....'), symbol('CHAR:E', '.')]);
  });

  test('knows the error signal, and nothing shorter or longer', () => {
    expect(read(spaced(), '........ ')).toEqual([{ kind: 'erasure' }]);
    expect(read(spaced(), '....... ')).toEqual([mistake('incomplete', '.......')]);
    expect(read(spaced(), '......... ')).toEqual([mistake('no-codeword', '.........')]);
  });

  test('waits for the code point of an escape no longer than for a codeword', () => {
    const reader = spaced();
    read(reader, '-. ');
    expect(reader.pause()).toEqual(mistake('pause', '-.'));
  });

  test('reads a letter again that was heard wrong', () => {
    const reader = spaced();
    read(reader, '--.');
    expect(reader.rewrite('.-')).toEqual([]);
    expect(reader.node?.code).toBe('.-');
    expect(reader.letterEnd()).toEqual(symbol('CHAR:A', '.-'));
  });
});

describe('reading what was encoded', () => {
  test.each<Spacing>(['run-on', 'spaced'])('gives back any text, %s', (spacing) => {
    fc.assert(
      fc.property(anyTallies(), fc.string({ unit: 'grapheme' }), (tallies, text) => {
        const book = huffmanCodebook(tallies);
        const signals = encode(segment(text, scan(padded(new TextEncoder().encode(text)))), book);
        const letters = [...signals.ids].flatMap((id) => signals.distinct[id]?.letters ?? []);
        const reader = new SymbolReader(codeTree(book), spacing);
        const decoded = read(reader, letters.map((letter) => `${letter} `).join(''));
        expect(decoded.map((each) => (each.kind === 'symbol' ? textOf(each.symbol) : '?')).join('')).toBe(
          text,
        );
      }),
    );
  });

  test.each<Spacing>(['run-on', 'spaced'])('makes something of any elements, %s', (spacing) => {
    fc.assert(
      fc.property(anyTallies(), fc.string({ unit: fc.constantFrom('.', '-', ' ') }), (tallies, keyed) => {
        const reader = new SymbolReader(codeTree(huffmanCodebook(tallies)), spacing);
        read(reader, keyed);
        reader.letterEnd();
        reader.pause();
        expect([reader.open, reader.node?.code]).toEqual(['', '']);
      }),
    );
  });
});
