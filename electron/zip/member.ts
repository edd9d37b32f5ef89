import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { ZipBytes } from './zip-bytes.ts';
import { zipFailure } from './zip-failure.ts';

/** A file in a zip, as the zip's directory tells of it. */
export interface Member {
  /** Its length when it is unpacked. */
  readonly size: number;
  /** The CRC-32 of its bytes. */
  readonly checksum: number;
  /** Why it cannot be read, for people; null where nothing is known against it. */
  readonly refusal: string | null;
  readonly packedSize: number;
  readonly isDeflated: boolean;
  readonly header: number;
}

/** The longest member that is unpacked: no source is that long. */
export const LONGEST_MEMBER = 1 << 30;
/** Members of other methods (bzip2, LZMA, Zstandard) are as rare as Pythons that could read them. */
const STORED = 0;
const DEFLATED = 8;
/** What a program on Unix writes into `versionMadeBy`, and the type of a link in Unix' file modes. */
const UNIX = 3;
const LINK = 0o120000;
const TYPE = 0o170000;
/** What is unpacked at a time. A size may be a lie, and memory is taken for so much at once. */
const CHUNK = 1 << 20;
const LEAST_CHUNK = 64; // zlib's own

/** An entry of the directory as a member. */
export function memberOf(entry: Entry): Member {
  return {
    size: entry.uncompressedSize,
    checksum: entry.crc32,
    refusal: refusalOf(entry),
    packedSize: entry.compressedSize,
    isDeflated: entry.compressionMethod === DEFLATED,
    header: entry.relativeOffsetOfLocalHeader,
  };
}

function refusalOf(entry: Entry): string | null {
  const { compressionMethod: method, externalFileAttributes, versionMadeBy } = entry;
  if (entry.isEncrypted()) return 'it is encrypted';
  if (method !== STORED && method !== DEFLATED) {
    return `it is compressed by method ${method}, which Sounder does not know`;
  }
  if (versionMadeBy >>> 8 === UNIX && ((externalFileAttributes >>> 16) & TYPE) === LINK) {
    return 'it is a link, which leads nowhere in a zip';
  }
  if (Math.max(entry.uncompressedSize, entry.compressedSize) > LONGEST_MEMBER) {
    return `it is longer than ${LONGEST_MEMBER} bytes`;
  }
  return null;
}

/**
 * The bytes of a member. The directory is not believed: whatever size it tells, no more than that is unpacked,
 * and size and checksum have to be those of the bytes.
 */
export function contentOf(member: Member, zip: ZipBytes): Uint8Array {
  if (member.refusal !== null) throw zipFailure(member.refusal);
  const packed = zip.at(dataStart(member, zip), member.packedSize);
  const content = member.isDeflated ? inflated(packed, member.size) : packed;
  if (content.length !== member.size) throw zipFailure('it is not as long as the zip says');
  if (crc32(content) !== member.checksum) throw zipFailure('its checksum is not the one in the zip');
  return content;
}

/** Behind the member's own header, which may have another extra field than the directory (APPNOTE 4.3.7). */
function dataStart({ header }: Member, zip: ZipBytes): number {
  const fields = zip.at(header, 30);
  if (fields.readUInt32LE(0) !== 0x04034b50) throw zipFailure('it is not where the zip says');
  return header + 30 + fields.readUInt16LE(26) + fields.readUInt16LE(28);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const chunkSize = Math.min(Math.max(size + 1, LEAST_CHUNK), CHUNK);
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    const isTooLong = thrown.code === 'ERR_BUFFER_TOO_LARGE';
    throw zipFailure(
      isTooLong ? 'it is longer than the zip says' : `it cannot be unpacked: ${thrown.message}`,
    );
  }
}
