import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import { type SavedTable, type TableName, tableNameSchema } from '../../../core/compare/saved-table.ts';
import { type AreaTable, areaTableIn } from '../../../core/count/area-table.ts';
import { onOneLine } from '../../../core/count/visible.ts';
import { SounderError, sounderError } from '../../../core/errors.ts';
import { fileErrorCode, fileErrorReason } from '../../python/host.ts';
import { readText } from '../../read-text.ts';
import { TABLES_FOLDER } from '../../tables-folder.ts';
import { writeWhole } from '../../write-whole.ts';
import { totalsOf } from './table-totals.ts';

/** A table is read up to this size: every character there is has room in it, in every area. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What the file of a table that was closed ends with, as no table's name does. */
const CLOSED = '.closed';

/** The tables that the person opened. Each is kept as a copy of its file, so that it stays when that is moved away. */
export class SavedTables {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, TABLES_FOLDER);
  }

  /** Keeps the table in a file. Throws `file-unreadable`, `table-refused` and `table-not-kept`. */
  async keep(path: string): Promise<SavedTable> {
    const file = basename(path);
    const { text, table } = await readTable(path, file);
    try {
      await mkdir(this.#folder, { recursive: true });
      const name = await this.#nameFor(file, text);
      await writeWhole(join(this.#folder, name), text);
      return savedTable(name, table);
    } catch (thrown) {
      throw sounderError('table-not-kept', file, reasonOf(thrown));
    }
  }

  /** All of them by name; one that cannot be read says so and spoils no other. */
  async list(): Promise<readonly SavedTable[]> {
    const names = await this.#names();
    return Promise.all(names.map((name) => this.#listed(name)));
  }

  /** One of them. Throws `table-unknown` where it was closed, `file-unreadable` and `table-refused`. */
  async table(name: TableName): Promise<AreaTable> {
    if (!(await this.#names()).includes(name)) throw sounderError('table-unknown', name);
    const { table } = await readTable(join(this.#folder, name), name);
    return table;
  }

  /** Puts one out of sight; nothing happens where it is already. */
  async close(name: TableName): Promise<void> {
    const own = join(this.#folder, name);
    try {
      await rename(own, own + CLOSED);
    } catch (thrown) {
      if (fileErrorCode(thrown) !== 'ENOENT') throw thrown;
    }
  }

  /** Brings back one that was closed, called `NAME 2` where another has its name by now. Throws `table-unknown`. */
  async restore(name: TableName): Promise<SavedTable> {
    const closed = join(this.#folder, name + CLOSED);
    const isThere = (await this.#files()).includes(name + CLOSED);
    if (!isThere) throw sounderError('table-unknown', name);
    const back = await this.#nameFor(name, await readFile(closed, 'utf8'));
    await rename(closed, join(this.#folder, back)); // over the same, where it was opened again
    return this.#listed(back);
  }

  /** Deletes for good what was closed. What the disk does not let go stays out of sight until the next time. */
  async purge(): Promise<void> {
    const [found] = await Promise.allSettled([this.#files()]);
    const files = found.status === 'fulfilled' ? found.value : [];
    const closed = files.filter((name) => name.endsWith(CLOSED));
    await Promise.allSettled(closed.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  /** As the list shows it: one that cannot be read says so. */
  async #listed(name: TableName): Promise<SavedTable> {
    try {
      return savedTable(name, await this.table(name));
    } catch (thrown) {
      if (!(thrown instanceof SounderError)) throw thrown;
      return { kind: 'damaged', name, message: thrown.message };
    }
  }

  async #names(): Promise<readonly TableName[]> {
    return (await this.#files()).filter((name) => v.is(tableNameSchema, name)).sort();
  }

  async #files(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (thrown) {
      if (fileErrorCode(thrown) === 'ENOENT') return []; // none was ever opened
      throw thrown;
    }
  }

  /** The file's own name; where another table has it `NAME 2`, `NAME 3` …, and where it is there already the one it has. */
  async #nameFor(file: string, text: string): Promise<TableName> {
    const own = ownName(file);
    // Whatever the capitals, for not every disk tells them apart.
    const taken = new Map((await this.#names()).map((name) => [name.toLowerCase(), name]));
    for (let number = 1; ; number++) {
      const name = `${own}${number === 1 ? '' : ` ${number}`}.json`;
      const found = taken.get(name.toLowerCase());
      if (found === undefined) return name;
      if ((await readFile(join(this.#folder, found), 'utf8')) === text) return found;
    }
  }
}

async function readTable(
  path: string,
  file: string,
): Promise<{ readonly text: string; readonly table: AreaTable }> {
  const read = await readText(path, MOST_BYTES);
  if (read.kind === 'too-large') throw sounderError('table-refused', file, 'it is larger than 64 MB');
  if (read.kind === 'no-text') throw sounderError('table-refused', file, 'it is no text in UTF-8');
  const table = areaTableIn(read.text);
  if (typeof table === 'string') throw sounderError('table-refused', file, table);
  return { text: read.text, table };
}

function savedTable(name: TableName, table: AreaTable): SavedTable {
  const { implementation, python, source, trimmed } = table;
  return { kind: 'table', name, implementation, python, source, isTrimmed: trimmed, totals: totalsOf(table) };
}

/** What a table is called after its file, without the ending and short enough for every disk. */
function ownName(file: string): string {
  const stem = onOneLine(basename(file, extname(file))).replaceAll(/[/\\]/g, ' ');
  return [...stem].slice(0, LONGEST_NAME).join('').trim() || 'table';
}

const LONGEST_NAME = 60;

function reasonOf(thrown: unknown): string {
  return thrown instanceof SounderError ? thrown.message : fileErrorReason(thrown);
}
