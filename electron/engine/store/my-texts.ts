import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { countSymbols } from '../../../core/count/count.ts';
import type { SymbolCode } from '../../../core/count/symbol.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Module, ModuleSource } from '../../../core/python/installation.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { scan } from '../../../core/python/scan.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import type { TextCalls } from '../../../core/python/text-calls.ts';
import {
  isPython,
  LARGEST_TEXT,
  moduleOfText,
  MY_TEXTS,
  textName,
  textOfModule,
} from '../../../core/python/texts.ts';
import { costing, type ModuleCosts, type ModuleUnits } from '../../../core/timeline/module-costs.ts';
import {
  removeText,
  restoreText,
  saveText,
  storedText,
  storedTexts,
  type StoredText,
  type TextRecord,
} from '../../../db/texts/texts.ts';
import { decodeText } from '../../python/decode.ts';
import { readBeginning } from '../../read-text.ts';
import { guarded } from '../guarded.ts';
import { takingTurns } from '../index/turn.ts';
import type { EngineDuties } from '../protocol.ts';

/** The engine's answers on texts that are added and deleted. */
export function textCalls(database: () => Database): TextCalls & Pick<EngineDuties, 'addTextFile'> {
  return {
    addText: guarded((name, bytes) => addText(database(), name, bytes)),
    addTextFile: guarded(async (path) =>
      addText(database(), basename(path), await readBeginning(path, LARGEST_TEXT + 1)),
    ),
    deleteText: guarded((module) => {
      removeText(database(), textOfModule(module) ?? 0);
    }),
    restoreText: guarded((source) => bringBack(database(), source)),
  };
}

/** The texts as modules, the latest first. */
export function textModules(database: Database): readonly Module[] {
  return storedTexts(database).map(asModule);
}

/** A text by its number as a module. Throws `module-unknown`. */
export function textModule(database: Database, module: number): ModuleSource {
  const stored = storedText(database, textOfModule(module) ?? 0);
  if (stored === null) throw sounderError('module-unknown');
  return { module: asModule(stored), text: stored.text };
}

/**
 * How long each text takes. After each of them, which may be of megabytes, others have a turn; one that is deleted
 * meanwhile is left out. Throws `cancelled` soon after the signal.
 */
export async function measureTexts(
  database: () => Database,
  costs: ModuleCosts,
  signal: AbortSignal,
): Promise<readonly ModuleUnits[]> {
  const turn = takingTurns(signal);
  const costOf = costing(costs);
  const measured: ModuleUnits[] = [];
  for (const { id } of storedTexts(database())) {
    const stored = storedText(database(), id);
    if (stored !== null) measured.push(unitsOf(stored, costOf));
    await turn();
  }
  return measured;
}

function unitsOf({ text, ...record }: StoredText, costOf: (code: SymbolCode) => number): ModuleUnits {
  const module = asModule(record);
  const source = padded(Buffer.from(text));
  const { codes, counts } = countSymbols(source, isPython(module) ? scan(source) : noLandmarks);
  let units = 0;
  codes.forEach((code, at) => {
    units += costOf(code) * (counts[at] ?? 0);
  });
  return { module: module.id, units };
}

function addText(database: Database, given: string, bytes: Uint8Array): Module {
  const name = textName(given);
  if (bytes.length === 0) throw sounderError('text-unusable', name, 'there is nothing in it');
  if (bytes.length > LARGEST_TEXT) {
    throw sounderError('text-unusable', name, `it is larger than ${LARGEST_TEXT / 1e6} MB`);
  }
  const decoded = decodeText(bytes);
  if (decoded.text.includes('\0')) throw sounderError('text-unusable', name, 'it is no text');
  const record = { ...decoded, name, bytes: bytes.length };
  return asModule({ ...record, id: saveText(database, record) });
}

/** A text as it was before it was deleted, and still once: it has the number that it had. */
function bringBack(database: Database, { module, text }: ModuleSource): Module {
  const id = textOfModule(module.id);
  if (id === null) throw sounderError('module-unknown');
  const { path, bytes, encoding, note } = module;
  restoreText(database, { id, name: textName(path), text, bytes, encoding, note });
  return textModule(database, module.id).module;
}

function asModule({ id, name, bytes, encoding, note }: TextRecord): Module {
  return { id: moduleOfText(id), installation: MY_TEXTS, path: name, bytes, encoding, note };
}
