import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { SPARE, type SourceBytes } from '../../core/python/source-bytes.ts';
import { tooLong } from '../python/source-failure.ts';
import { inflated } from './inflate.ts';
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

/** Members of other methods (bzip2, LZMA, Zstandard) are as rare as Pythons that could read them. */
const STORED = 0;
const DEFLATED = 8;
/** Deflate makes what it cannot pack a little longer, by far less than this: what is longer than twice, and this, is a lie. */
const LEAST_PACKED = 64;
/** What a program on Unix writes into `versionMadeBy`, and the type of a link in Unix' file modes. */
const UNIX = 3;
const LINK = 0o120000;
const TYPE = 0o170000;

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
  return null;
}

/**
 * The bytes of a member. Throws ETOOLONG, before anything is read, if it says that it has more than `longest`,
 * and EZIP where size or checksum are not those of the bytes: no more is unpacked than the directory tells.
 */
export function contentOf(member: Member, zip: ZipBytes, longest: number): SourceBytes {
  const { refusal, size, packedSize, checksum, isDeflated } = member;
  if (refusal !== null) throw zipFailure(refusal);
  if (size > longest || packedSize > 2 * longest + LEAST_PACKED) throw tooLong(longest);
  const start = dataStart(member, zip);
  const content = isDeflated ? inflated(zip.at(start, packedSize), size) : stored(zip, start, member);
  if (crc32(content.bytes.subarray(0, size)) !== checksum) {
    throw zipFailure('its checksum is not the one in the zip');
  }
  return content;
}

function stored(zip: ZipBytes, start: number, { size, packedSize }: Member): SourceBytes {
  if (packedSize !== size) throw zipFailure('it is not as long as the zip says');
  return { bytes: zip.at(start, size, SPARE), length: size };
}

/** Behind the member's own header, which may have another extra field than the directory (APPNOTE 4.3.7). */
function dataStart({ header }: Member, zip: ZipBytes): number {
  const fields = zip.at(header, 30);
  if (fields.readUInt32LE(0) !== 0x04034b50) throw zipFailure('it is not where the zip says');
  return header + 30 + fields.readUInt16LE(26) + fields.readUInt16LE(28);
}
