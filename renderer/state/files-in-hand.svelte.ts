import type { FileWork } from '../../core/bridge.ts';
import type { Connection } from '../bridge/client.ts';

/** What is being done with a file that the person chose. */
export class FilesInHand {
  /** Null while nothing is. */
  work: FileWork | null = $state.raw(null);

  constructor({ on }: Connection) {
    on('fileWork', (work) => {
      this.work = work;
    });
  }
}
