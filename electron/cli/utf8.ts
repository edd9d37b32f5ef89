import type { SounderError } from '../../core/errors.ts';

/** The text of `bytes`; throws what `refusal` says where they are not UTF-8. */
export function utf8(bytes: Uint8Array, refusal: (complaint: string) => SounderError): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw refusal('it is no text in UTF-8');
  }
}
