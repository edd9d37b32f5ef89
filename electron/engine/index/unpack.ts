import type { FoundFile, ScannedFile } from './found-file.ts';
import type { ScanReply } from './scan-messages.ts';

/** A worker's reply as one result for each file, in the order they were asked for. */
export function unpacked(files: readonly FoundFile[], reply: ScanReply): readonly ScannedFile[] {
  let start = 0;
  return reply.outcomes.map((outcome, at): ScannedFile => {
    const file = files[at];
    if (file === undefined) throw new Error('a worker answered for more files than it was given');
    if (outcome.kind !== 'counted') return { ...outcome, file };
    const { stamp, encoding, note, symbols, docstrings, end } = outcome;
    const codes = reply.codes.subarray(start, end);
    const counts = reply.counts.subarray(start, end);
    start = end;
    return {
      kind: 'counted',
      file: { ...file, ...stamp },
      encoding,
      note,
      symbols,
      docstrings,
      codes,
      counts,
    };
  });
}
