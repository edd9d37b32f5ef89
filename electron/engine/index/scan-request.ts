import { LONGEST_SOURCE } from '../../python/source-failure.ts';
import type { OpenLibraries } from '../library/open-libraries.ts';
import { type SourceAt, scanBatch } from './scan-batch.ts';
import type { ScanReply, ScanRequest } from './scan-messages.ts';

/** Answers a batch. If its library cannot be opened, that is what becomes of each of its files. */
export async function scanRequest(
  { library, files }: ScanRequest,
  libraries: OpenLibraries,
): Promise<ScanReply> {
  return scanBatch(files, await readerOf(library, libraries));
}

async function readerOf(path: string, libraries: OpenLibraries): Promise<SourceAt> {
  try {
    const library = await libraries.at(path);
    return (file) => library.read(file, LONGEST_SOURCE);
  } catch (thrown) {
    return () => {
      throw thrown;
    };
  }
}
