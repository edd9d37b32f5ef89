import { countSymbols, type FileCounts } from '../../../core/count/count.ts';
import type { Docstrings } from '../../../core/python/landmarks.ts';
import { scan } from '../../../core/python/scan.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';
import { decode } from '../../python/decode.ts';
import { fileErrorCode, fileErrorReason } from '../../python/host.ts';
import type { FoundFile } from './found-file.ts';
import type { ScanOutcome, ScanReply } from './scan-messages.ts';
import type { ReadSource } from './source-reader.ts';
import { unreadableNote } from './unreadable-note.ts';

/** Gives the bytes of a file of the library, by its path; throws where it cannot. */
export type SourceAt = (path: BytePath) => ReadSource;

/** Reads, scans and counts a batch of files. What cannot be read is an outcome, not a failure. */
export function scanBatch(files: readonly FoundFile[], sourceAt: SourceAt): ScanReply {
  const all: FileCounts[] = [];
  let end = 0;
  const outcomes = files.map((file): ScanOutcome => {
    const scanned = scanFile(file, sourceAt);
    if (scanned.kind !== 'counted') return scanned;
    const { stamp, encoding, note, docstrings, counts } = scanned;
    all.push(counts);
    end += counts.codes.length;
    return { kind: 'counted', stamp, encoding, note, symbols: sum(counts.counts), docstrings, end };
  });
  return {
    outcomes,
    codes: joined(all.map(({ codes }) => codes)),
    counts: joined(all.map(({ counts }) => counts)),
  };
}

type Scanned =
  | {
      readonly kind: 'counted';
      readonly stamp: FileStamp;
      readonly encoding: string;
      readonly note: string | null;
      readonly docstrings: Docstrings;
      readonly counts: FileCounts;
    }
  | Exclude<ScanOutcome, { readonly kind: 'counted' }>;

function scanFile(file: FoundFile, sourceAt: SourceAt): Scanned {
  const read = readFile(file, sourceAt);
  if (read.kind !== 'read') return read;
  const { bytes, length, stamp } = read.source;
  const { source, encoding, note } = decode(bytes, length);
  const landmarks = scan(source);
  const counts = countSymbols(source, landmarks);
  return { kind: 'counted', stamp, encoding, note, docstrings: landmarks.docstrings, counts };
}

function readFile({ path }: FoundFile, sourceAt: SourceAt) {
  try {
    return { kind: 'read', source: sourceAt(path) } as const;
  } catch (thrown) {
    if (fileErrorCode(thrown) === 'ENOENT') return { kind: 'vanished' } as const;
    return { kind: 'unreadable', note: unreadableNote(fileErrorReason(thrown)) } as const;
  }
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

function joined(parts: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const whole = new Uint32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
