import { rowAfter, scrollTo } from './list-keys.ts';

/** Where one is in a list below its search field: what is sought, the row that the keys are at, how far it is scrolled. */
export class ListCursor {
  sought = $state('');
  active = $state(0);
  /** Pixels scrolled, and pixels that can be seen. */
  scrollTop = $state(0);
  height = $state(0);
  readonly #rowHeight: number;

  /** Of a list whose rows are each so many pixels high. */
  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight;
  }

  /** To the first row, for something else is sought. */
  restart(): void {
    this.active = 0;
    this.scrollTop = 0;
  }

  /** Goes where a key leads among so many rows, and brings that row into sight; false where it leads nowhere. */
  follow(key: string, rows: number): boolean {
    const list = { rows, rowHeight: this.#rowHeight, height: this.height, scrollTop: this.scrollTop };
    const row = rowAfter(key, this.active, list);
    if (row === null) return false;
    this.active = row;
    this.scrollTop = scrollTo(row, list);
    return true;
  }
}
