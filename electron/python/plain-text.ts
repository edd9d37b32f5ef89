import { isUtf8 } from 'node:buffer';

/** Any text in UTF-8: `bytes` as they are if they are valid, else taken for ISO-8859-1, which knows every byte. */
export function plainText(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  return Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}
