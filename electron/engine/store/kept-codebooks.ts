import type { Database } from 'better-sqlite3';
import type { CodebookCalls } from '../../../core/codebook/calls.ts';
import { checkedCodebook } from '../../../core/codebook/check-codebook.ts';
import { codebookOf } from '../../../core/codebook/codebook.ts';
import { freeName, isSameName, type KeptCodebook, type KeptId } from '../../../core/codebook/kept.ts';
import { sounderError } from '../../../core/errors.ts';
import {
  saveCodebook,
  setCodebookDeleted,
  setCodebookName,
  storedCodebook,
  storedCodebooks,
} from '../../../db/codebooks/codebooks.ts';
import { storedCodewords } from '../../../db/codewords/codewords.ts';
import { guarded } from '../guarded.ts';

/**
 * The calls that keep codebooks in a database. Each that writes is one transaction, so that two at once neither
 * give a name twice nor leave a codebook without its codewords.
 */
export function keptCodebooks(database: () => Database, now: () => number): CodebookCalls {
  const kept = (id: KeptId): KeptCodebook => {
    const found = storedCodebook(database(), id);
    if (found === null) throw sounderError('codebook-unknown');
    return found;
  };
  const names = (except?: KeptId) =>
    storedCodebooks(database())
      .filter(({ id }) => id !== except)
      .map(({ name }) => name);
  const checkFree = (name: string, except?: KeptId): void => {
    const taken = names(except).find((other) => isSameName(other, name));
    if (taken !== undefined) throw sounderError('name-taken', taken);
  };
  const writing = <Input extends readonly unknown[], Output>(write: (...input: Input) => Output) =>
    guarded((...input: Input) =>
      database()
        .transaction(() => write(...input))
        .immediate(),
    );

  return {
    listCodebooks: guarded(() => storedCodebooks(database())),
    readCodebook: guarded((id) => {
      const { method } = kept(id);
      const { entries, folded } = storedCodewords(database(), id);
      return codebookOf(method, entries, folded);
    }),
    keepCodebook: writing((name, madeFrom, codebook) => {
      const checked = checkedCodebook(codebook);
      checkFree(name);
      return kept(saveCodebook(database(), { name, madeFrom, savedAt: now() }, checked));
    }),
    renameCodebook: writing((id, name) => {
      kept(id);
      checkFree(name, id);
      setCodebookName(database(), id, name);
      return kept(id);
    }),
    duplicateCodebook: writing((id) => {
      const { method, madeFrom, name } = kept(id);
      const copy = { name: freeName(name, names()), madeFrom, savedAt: now() };
      return kept(saveCodebook(database(), copy, { method, ...storedCodewords(database(), id) }));
    }),
    deleteCodebook: writing((id) => {
      kept(id);
      setCodebookDeleted(database(), id, true);
    }),
    restoreCodebook: writing((id) => {
      const deleted = storedCodebook(database(), id, 1);
      if (deleted === null) return kept(id); // it is there already, or gone
      setCodebookName(database(), id, freeName(deleted.name, names()));
      setCodebookDeleted(database(), id, false);
      return kept(id);
    }),
  };
}
