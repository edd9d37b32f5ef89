import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countSymbols } from '../../../core/count/count.ts';
import { symbolOf, textOf } from '../../../core/count/symbol.ts';
import { keywords } from '../../../core/python/keywords.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { findPythons } from '../../../electron/cli/pythons.ts';
import { decode, decodeText } from '../../../electron/python/decode.ts';
import { nodeHost } from '../../../electron/python/node-host.ts';

const [newest] = await findPythons(nodeHost());
const sources = newest === undefined ? [] : sourcesOf(newest.library);

const pieces = [
  ...keywords,
  ...[
    '"',
    "'",
    '"""',
    "'''",
    'f"',
    "rf'",
    'f"""',
    'b"',
    'u"""',
    'def f():',
    'class A:',
    'lambda: ',
    '@',
    ';',
  ],
  ...[
    '{',
    '}',
    '{{',
    '(',
    ')',
    '[',
    ']',
    ':',
    '\\',
    '\\N{',
    '#',
    '!r',
    ':=',
    '0x1f',
    '1e5',
    '\n',
    '\r',
    '\f',
  ],
  ...['é', '電', '😀', '\ufeff', '\0', '# coding: latin-1\n', '# coding: shift_jis\n'],
].map((piece) => Buffer.from(piece));

/** Somewhere in a stretch, whatever its length: a share of it. */
const anywhere = fc.nat(10_000).map((share) => share / 10_000);

/** Bytes are lost at a place, and others stand there instead. */
const anyChange = fc.record({
  at: anywhere,
  lost: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  put: fc.oneof(fc.constantFrom(Buffer.alloc(0), ...pieces), fc.uint8Array({ minLength: 1, maxLength: 3 })),
});

const anySpoiltSlice = (paths: readonly string[]) =>
  fc.record({
    path: fc.constantFrom(...paths),
    from: fc.oneof(fc.constant(0), anywhere),
    length: fc.nat(3000),
    changes: fc.array(anyChange, { maxLength: 6 }),
  });

test.skipIf(sources.length === 0)(
  '5,000 slices of real modules, spoilt or not, are lossless and counted as they are cut (with a Python here)',
  () => {
    fc.assert(
      fc.property(anySpoiltSlice(sources), ({ path, from, length, changes }) => {
        const whole = readFileSync(path);
        const start = Math.floor(from * whole.length);
        const bytes = changes.reduce(changed, whole.subarray(start, start + length));
        const { source } = decode(bytes);
        const { text } = decodeText(bytes);
        const landmarks = scan(source);

        const { symbols, ids } = segment(text, landmarks);
        const texts = symbols.map(textOf);
        expect(Array.from(ids, (id) => texts[id]).join('')).toBe(text);

        const cut = new Uint32Array(symbols.length);
        for (const id of ids) cut[id] = (cut[id] ?? 0) + 1;
        const { codes, counts } = countSymbols(source, landmarks);
        const counted = Array.from(codes, (code, index) => [symbolOf(code), counts[index]] as const);
        expect(new Map(counted)).toEqual(new Map(symbols.map((symbol, id) => [symbol, cut[id]])));
      }),
      { numRuns: 5000 }, // a failure names its seed
    );
  },
  60_000,
);

function changed(bytes: Uint8Array, { at, lost, put }: { at: number; lost: number; put: Uint8Array }) {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + lost)]);
}

function sourcesOf(library: string): readonly string[] {
  return readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py') && !path.includes('site-packages'))
    .sort()
    .map((path) => join(library, path));
}
