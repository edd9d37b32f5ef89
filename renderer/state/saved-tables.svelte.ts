import type { Bridge } from '../../core/bridge.ts';
import type { SavedTable, TableName } from '../../core/compare/saved-table.ts';
import type { Notices } from './notices.svelte.ts';

const TOPIC = 'table';

/** The tables that the person opened: what fails with one is told, and one that was closed can be brought back. */
export class SavedTables {
  /** By name. */
  list: readonly SavedTable[] = $state.raw([]);
  readonly #bridge: Pick<Bridge, 'listTables' | 'openTable' | 'closeTable' | 'restoreTable'>;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** Shows what is stored. Throws where that cannot be read. */
  async load(): Promise<void> {
    this.list = await this.#bridge.listTables();
  }

  /** Opens one that the person chooses. Answers with its name; null where nothing came of it. */
  async open(): Promise<TableName | null> {
    return this.#tell(async () => {
      const table = await this.#bridge.openTable();
      if (table === null) return null; // the person thought better of it
      await this.load();
      this.#notices.settle(closed(table.name));
      return table.name;
    });
  }

  /** Closes one, and offers to bring it back: `restored` is told by what name. Answers whether it is closed. */
  async close(name: TableName, restored: (name: TableName) => void): Promise<boolean> {
    const isClosed = await this.#tell(async () => {
      await this.#bridge.closeTable(name);
      this.list = this.list.filter((table) => table.name !== name);
      this.#notices.retell({
        tone: 'news',
        topic: closed(name),
        text: `The table ${name} is closed. Your own file stays, and until Sounder ends the table can be brought back.`,
        action: { label: 'Undo', run: () => void this.#restore(name, restored) },
      });
      return true;
    });
    return isClosed === true;
  }

  async #restore(name: TableName, restored: (name: TableName) => void): Promise<void> {
    await this.#tell(async () => {
      const back = await this.#bridge.restoreTable(name);
      this.#notices.settle(closed(name));
      await this.load();
      this.#notices.say(`The table ${back.name} is back.`);
      restored(back.name);
    });
  }

  async #tell<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      this.#notices.settle(TOPIC);
      return await work();
    } catch (error) {
      this.#notices.fail(error, TOPIC);
      return null;
    }
  }
}

/** What the notice of a table that was closed is about. */
function closed(name: TableName): string {
  return `closed table ${name}`;
}
