import type { Reference } from '../../../core/compare/corpus.ts';
import { SounderError } from '../../../core/errors.ts';
import { type References, referenceVersions } from './references.ts';
import { totalsOf } from './table-totals.ts';

/** All reference tables, oldest version first; one that is damaged says so and spoils no other. */
export function listReferences(references: References): readonly Reference[] {
  return referenceVersions.map((version) => {
    try {
      const table = references.table(version);
      const { implementation, python, source, command, trimmed } = table;
      return {
        kind: 'table',
        ...{ version, implementation, python, source, command },
        isTrimmed: trimmed,
        totals: totalsOf(table),
      };
    } catch (thrown) {
      if (!(thrown instanceof SounderError)) throw thrown;
      return { kind: 'damaged', version, message: thrown.message };
    }
  });
}
