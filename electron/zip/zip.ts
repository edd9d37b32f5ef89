import { fromRandomAccessReaderPromise } from 'yauzl';
import type { SourceBytes } from '../../core/python/source-bytes.ts';
import type { BytePath } from '../../db/files/byte-path.ts';
import { contentOf, type Member, memberOf } from './member.ts';
import { ZipBytes } from './zip-bytes.ts';
import { noSuchMember, zipFailure } from './zip-failure.ts';

/** An open zip: the members that were wanted, by their names as bytes. */
export class Zip {
  readonly members: ReadonlyMap<BytePath, Member>;
  readonly #bytes: ZipBytes;

  constructor(bytes: ZipBytes, members: ReadonlyMap<BytePath, Member>) {
    this.#bytes = bytes;
    this.members = members;
  }

  /**
   * A member's bytes and their CRC-32. Throws ENOENT where there is none of this name, ETOOLONG where it has more
   * than `longest` bytes, EZIP where it cannot be read.
   */
  read(name: BytePath, longest: number): SourceBytes & { readonly checksum: number } {
    const member = this.members.get(name);
    if (member === undefined) throw noSuchMember();
    return { ...contentOf(member, this.#bytes, longest), checksum: member.checksum };
  }

  /** False once the zip was replaced, changed or taken away. */
  isCurrent(): boolean {
    return this.#bytes.isCurrent();
  }

  close(): void {
    this.#bytes.end();
  }
}

/**
 * Opens a zip and reads its directory. `turn` is awaited between two entries, and may end it by throwing. Throws
 * EZIP where the file is no whole zip, and what Node throws where it cannot be read.
 */
export async function openZip(
  path: BytePath,
  isWanted: (name: BytePath) => boolean,
  turn: () => Promise<void> | undefined = () => undefined,
): Promise<Zip> {
  const bytes = new ZipBytes(path);
  try {
    return new Zip(bytes, await membersOf(bytes, isWanted, turn));
  } catch (thrown) {
    bytes.end();
    throw thrown;
  }
}

async function membersOf(
  bytes: ZipBytes,
  isWanted: (name: BytePath) => boolean,
  turn: () => Promise<void> | undefined,
): Promise<ReadonlyMap<BytePath, Member>> {
  const members = new Map<BytePath, Member>();
  for await (const entry of entriesOf(bytes)) {
    const name = entry.fileName.toString('latin1');
    if (isWanted(name)) members.set(name, memberOf(entry)); // of two of a name the last, as for Python's zipimport
    await turn();
  }
  return members;
}

/** yauzl's entries, and its complaints with our code. */
async function* entriesOf(bytes: ZipBytes) {
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false } as const;
  try {
    const zip = await fromRandomAccessReaderPromise(bytes, bytes.size, options);
    yield* zip.eachEntry();
  } catch (thrown) {
    if (thrown instanceof Error && 'syscall' in thrown) throw thrown; // the disk's own complaint
    throw zipFailure(complaintOf(thrown));
  }
}

/** In words that fit behind a name; most files that are no zip lack its end. */
function complaintOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.startsWith('End of central directory') ? 'it does not end as a zip does' : message;
}
