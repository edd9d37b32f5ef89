import { inflateRawSync } from 'node:zlib';
import { padded, SPARE, type SourceBytes } from '../../core/python/source-bytes.ts';
import { zipFailure } from './zip-failure.ts';

const LEAST_CHUNK = 64; // zlib's own

/**
 * The `size` bytes that deflate packed, with room behind. Throws EZIP if it packed more or less; no more than
 * one byte beyond is unpacked.
 *
 * Node unpacks into chunks and joins them, which for one chunk is that chunk: so memory is taken once. None is
 * touched before something is written to it, and a size that is a lie costs nothing.
 */
export function inflated(packed: Uint8Array, size: number): SourceBytes {
  const chunkSize = Math.max(size + SPARE + 1, LEAST_CHUNK);
  const content = unpacked(packed, { maxOutputLength: size + 1, chunkSize });
  if (content.length !== size) throw zipFailure('it is not as long as the zip says');
  const { buffer, byteOffset } = content;
  // Node takes small chunks from a buffer that others use as well.
  if (byteOffset !== 0 || buffer.byteLength !== chunkSize) return padded(content);
  return { bytes: new Uint8Array(buffer, 0, size + SPARE).fill(0, size), length: size };
}

function unpacked(packed: Uint8Array, options: Parameters<typeof inflateRawSync>[1]): Uint8Array {
  try {
    return inflateRawSync(packed, options);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    const isTooLong = thrown.code === 'ERR_BUFFER_TOO_LARGE';
    throw zipFailure(
      isTooLong ? 'it is longer than the zip says' : `it cannot be unpacked: ${thrown.message}`,
    );
  }
}
