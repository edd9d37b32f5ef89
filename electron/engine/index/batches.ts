import type { FoundFile } from './found-file.ts';

/** Small enough that progress is smooth and a cancel is obeyed at once, large enough that messages cost nothing. */
const MOST = { files: 64, bytes: 1 << 20 } as const;

/** Files in portions for one worker and one transaction each, in the order given. */
export function* batchesOf(files: readonly FoundFile[]): Generator<readonly FoundFile[]> {
  let batch: FoundFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && (batch.length === MOST.files || bytes + file.size > MOST.bytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) yield batch;
}
