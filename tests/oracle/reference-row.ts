import { createHash } from 'node:crypto';
import { countSymbols } from '../../core/count/count.ts';
import { FIRST_LANDMARK, symbolOf } from '../../core/count/symbol.ts';
import { docMarks, landmarkTexts } from '../../core/python/landmarks.ts';
import { scan } from '../../core/python/scan.ts';
import { decode } from '../../electron/python/decode.ts';

/** What oracle.py says of one file, as far as it is compared. */
export interface ReferenceRow {
  readonly path: string;
  readonly encoding: string;
  readonly symbols: number;
  readonly keywords: Readonly<Record<string, number>>;
  readonly docstrings: { readonly triple?: number; readonly single?: number };
  /** Of the lines `SYMBOL COUNT`, sorted by code point. */
  readonly sha256: string;
  /** Why the file is no Python for the oracle. */
  readonly error?: readonly string[];
}

/** What Sounder says of a file, in the oracle's form. */
export function rowOf(bytes: Uint8Array): Omit<ReferenceRow, 'path' | 'error'> {
  const { source, encoding } = decode(bytes);
  const landmarks = scan(source);
  const { codes, counts } = countSymbols(source, landmarks);
  const all = Array.from(codes, (code, index) => [code, counts[index] ?? 0] as const);
  const words = all.filter(([code]) => code >= FIRST_LANDMARK + docMarks.length);
  const { triple, single } = landmarks.docstrings;
  return {
    encoding,
    symbols: counts.reduce((sum, count) => sum + count, 0),
    keywords: Object.fromEntries(
      words.map(([code, count]) => [landmarkTexts[code - FIRST_LANDMARK], count]),
    ) as Record<string, number>,
    docstrings: { ...(triple > 0 && { triple }), ...(single > 0 && { single }) },
    sha256: digest(all.map(([code, count]) => `${symbolOf(code)} ${count}\n`)),
  };
}

/** The row with UTF-8 under one name: Python keeps `utf8` where a file spells it so. */
export function withUtf8Named<Row extends { readonly encoding: string }>(row: Row): Row {
  return /^utf-?8$/i.test(row.encoding) ? { ...row, encoding: 'utf-8' } : row;
}

function digest(lines: readonly string[]): string {
  // The bytes of UTF-8 sort as the code points do.
  const sorted = lines.map((line) => Buffer.from(line)).sort((a, b) => Buffer.compare(a, b));
  return createHash('sha256').update(Buffer.concat(sorted)).digest('hex');
}
