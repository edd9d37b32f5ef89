import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countSymbols } from '../../../core/count/count.ts';
import { symbolOf, textOf } from '../../../core/count/symbol.ts';
import { keywords } from '../../../core/python/keywords.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { decode, decodeText } from '../../../electron/python/decode.ts';

const folder = join(import.meta.dirname, '../../fixtures/python');
const fixtures = readdirSync(folder).map((name) => readFileSync(join(folder, name)));

const pieces = [
  ...keywords,
  ...['"', "'", '"""', "'''", 'f"', "f'", 'f"""', 'rf"', 't"', 'b"', 'u"', 'r"'],
  ...['{', '}', '{{', '}}', '(', ')', '[', ']', ':', ';', '\\', '\\N{', '#', '!r', ':=', '@', '.', ',', '='],
  ...['\n', '\r', '\r\n', '\f', ' ', '    ', '\t', '\0', '0x1f', '1e5', '1_0', '7', 'x', 'é', '😀', '\ufeff'],
  ...['# coding: latin-1\n', '# coding: utf-8\n', '# coding: shift_jis\n'],
];

/** Sources that look like Python, real ones spoilt somewhere, and bytes of any kind. */
const anySource = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
  fc
    .record({
      fixture: fc.constantFrom(...fixtures),
      from: fc.nat(100),
      to: fc.nat(400),
      spoilt: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 }),
    })
    .map(({ fixture, from, to, spoilt }) => {
      const slice = Uint8Array.from(fixture.subarray(from, from + to));
      for (const [at, byte] of spoilt) slice.fill(byte, at, at + 1);
      return slice;
    }),
);
const numRuns = 2000;

describe('any source', () => {
  test('is what its symbols joined give', () => {
    fc.assert(
      fc.property(anySource, (bytes) => {
        const { text, segments } = read(bytes);
        const texts = segments.symbols.map(textOf);
        expect(Array.from(segments.ids, (id) => texts[id]).join('')).toBe(text);
      }),
      { numRuns },
    );
  });

  test('has each symbol where its span says', () => {
    fc.assert(
      fc.property(anySource, (bytes) => {
        const { text, segments } = read(bytes);
        const spans = Array.from(segments.ids, (_, index) =>
          text.slice(segments.starts[index], segments.starts[index + 1]),
        );
        expect(spans).toEqual(Array.from(segments.ids, (id) => textOf(segments.symbols[id] ?? 'ESC')));
      }),
      { numRuns },
    );
  });

  test('is counted as its symbols are', () => {
    fc.assert(
      fc.property(anySource, (bytes) => {
        const { source, landmarks, segments } = read(bytes);
        const { codes, counts } = countSymbols(source, landmarks);
        const counted = Array.from(codes, (code, index) => [symbolOf(code), counts[index]] as const);
        expect(new Map(counted)).toEqual(occurrences(segments.ids, segments.symbols));
      }),
      { numRuns },
    );
  });

  test('has its counts sorted by code', () => {
    fc.assert(
      fc.property(anySource, (bytes) => {
        const { source, landmarks } = read(bytes);
        const codes = [...countSymbols(source, landmarks).codes];
        expect(codes).toEqual(codes.toSorted((a, b) => a - b));
      }),
    );
  });

  test('gives the same landmarks whatever lies behind its zero bytes', () => {
    fc.assert(
      fc.property(anySource, (bytes) => {
        const { source, landmarks } = read(bytes);
        const room = new Uint8Array(source.length + 100).fill(0x22);
        room.set(source.bytes.subarray(0, source.length + 4));
        expect(scan({ bytes: room, length: source.length })).toEqual(landmarks);
      }),
      { numRuns },
    );
  });
});

function read(bytes: Uint8Array) {
  const { source } = decode(bytes);
  const { text } = decodeText(bytes);
  const landmarks = scan(source);
  return { source, text, landmarks, segments: segment(text, landmarks) };
}

function occurrences<T>(ids: Iterable<number>, symbols: readonly T[]): Map<T | undefined, number> {
  const counts = new Map<T | undefined, number>();
  for (const id of ids) counts.set(symbols[id], (counts.get(symbols[id]) ?? 0) + 1);
  return counts;
}
