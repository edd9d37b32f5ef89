import type { Codebook, Method } from '../../core/codebook/codebook.ts';
import type { KeptCodebook, KeptId } from '../../core/codebook/kept.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import { bookName } from '../words/codebook.ts';

/** A codebook that a recording can be read by. */
export interface DecodingBook {
  /** The same for the same codebook. */
  readonly value: string;
  readonly label: string;
  /** Where it is from, in a word or two. */
  readonly hint: string;
  readonly from:
    | { readonly kind: 'in-use'; readonly codebook: Codebook }
    | { readonly kind: 'kept'; readonly id: KeptId }
    | { readonly kind: 'given'; readonly method: Method };
}

/** The codebook that what is open is sent by, or would be. */
interface InUse {
  readonly codebook: Codebook;
  readonly kept: KeptId | null;
  readonly limit: number | null;
}

const given: readonly Method[] = ['itu', 'wabun'];

/** What a recording can be read by: the codebook in use, those that are kept, and the given ones; each once. */
export function decodingBooks(inUse: InUse | null, kept: readonly KeptCodebook[]): readonly DecodingBook[] {
  const made: readonly DecodingBook[] =
    inUse === null || inUse.kept !== null || methodFacts[inUse.codebook.method].isGiven
      ? []
      : [
          {
            value: 'in-use',
            label: bookName(inUse, undefined),
            hint: 'in use',
            from: { kind: 'in-use', codebook: inUse.codebook },
          },
        ];
  return [
    ...made,
    ...kept.map(({ id, name }) => ({
      value: `kept ${String(id)}`,
      label: name,
      hint: id === inUse?.kept ? 'kept, in use' : 'kept',
      from: { kind: 'kept', id } as const,
    })),
    ...given.map((method) => ({
      value: method,
      label: methodFacts[method].name,
      hint: inUse?.kept === null && inUse.codebook.method === method ? 'given, in use' : 'given',
      from: { kind: 'given', method } as const,
    })),
  ];
}

/** The one to begin with: the one in use, else the first. */
export function likeliestBook(books: readonly DecodingBook[]): DecodingBook | undefined {
  return books.find(({ hint }) => hint.endsWith('in use')) ?? books[0];
}
