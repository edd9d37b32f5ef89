import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogReturnValue } from 'electron';
import { describe, expect, test } from 'vitest';
import { sounderError } from '../../../../core/errors.ts';
import type { Attempt } from '../../../../core/practice/attempt.ts';
import { saveAttempts } from '../../../../db/attempts/attempts.ts';
import { beginSession } from '../../../../db/practice-sessions/practice-sessions.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { writePractice } from '../../../../electron/engine/practice/write-practice.ts';
import { exportPracticeCall } from '../../../../electron/handlers/export-practice.ts';
import { newDatabase } from '../../../support/database.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';
import { right, sendStart, wrong } from './attempts.ts';

/** The call over a dialog in which the person chooses `file`, or cancels. */
function exporting(engine: Engine, file: string | null) {
  const chosen: SaveDialogReturnValue = { canceled: file === null, filePath: file ?? '' };
  return exportPracticeCall(() => Promise.resolve(chosen), {
    call: (_call, [place]) => engine.writePractice(String(place)),
  });
}
async function practised(attempts: readonly Attempt[], source = sendStart.source) {
  const { engine } = startEngine();
  const session = await engine.beginPractice({ ...sendStart, source });
  for (let at = 0; at < attempts.length; at += 4000) {
    await engine.appendAttempts(session, attempts.slice(at, at + 4000), 0);
  }
  return engine;
}
const many = Array.from({ length: 12_000 }, (_, at) => right(at, 'CHAR:e'));

/** The rows of such a file, by RFC 4180. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const fields = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('records of practice as CSV', () => {
  test('have a row for each attempt, with its session', async () => {
    const file = join(tempFolder(), 'Practice.csv');
    const engine = await practised([right(0, 'CHAR:,'), wrong(1, 'CHAR:"', 'CHAR:\n')], 'a "b",\nc.py');
    expect(await exporting(engine, file)()).toBe('Practice.csv');
    const [header = [], ...rows] = rowsOf(readFileSync(file, 'utf8'));
    const records = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
    expect(records).toMatchObject([
      {
        source: 'a "b",\nc.py',
        symbols: '40',
        practised_ms: '0',
        number: '0',
        expected: 'CHAR:,',
        outcome: 'right',
        taken_back: '0',
      },
      { codeword: '.-', number: '1', expected: 'CHAR:"', got: 'CHAR:\n', outcome: 'wrong', heard_wpm: '' },
    ]);
    expect(records[0]?.['started']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('are a header where there is nothing yet', async () => {
    const file = join(tempFolder(), 'Practice.csv');
    await exporting(startEngine().engine, file)();
    expect(rowsOf(readFileSync(file, 'utf8'))).toHaveLength(1);
  });

  test('hold all of many thousands, in order', async () => {
    const file = join(tempFolder(), 'Practice.csv');
    const engine = await practised(many);
    await exporting(engine, file)();
    const numbers = rowsOf(readFileSync(file, 'utf8')).map((row) => row[14]);
    expect(numbers).toEqual(['number', ...Array.from({ length: 12_000 }, (_, at) => String(at))]);
  });

  test('are not written where the person cancels', async () => {
    expect(await exporting(startEngine().engine, null)()).toBeNull();
  });

  test('leave nothing where they cannot be written', async () => {
    const folder = tempFolder();
    const file = join(folder, 'no-folder', 'Practice.csv');
    await expect(exporting(startEngine().engine, file)()).rejects.toMatchObject({ code: 'file-not-written' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leave what was there before where Sounder ends at once', async () => {
    const file = join(tempFolder(), 'Practice.csv');
    writeFileSync(file, 'before');
    const engine = await practised(many);
    const writing = exporting(engine, file)();
    const closing = engine.close();
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    await closing;
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(join(file, '..'))).toEqual(['Practice.csv']);
  });

  test('are broken off where Sounder ends in the middle', async () => {
    const database = newDatabase();
    saveAttempts(database, beginSession(database, sendStart, { startedAt: 0, day: '2026-11-22' }), many);
    let pages = 0;
    const ending = () => {
      if (pages++ < 2) return database;
      throw sounderError('cancelled');
    };
    const writing = writePractice(ending, join(tempFolder(), 'Practice.csv'));
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(pages).toBe(3);
  });
});
