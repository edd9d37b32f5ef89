import type { IndexProgress } from '../../../core/python/calls.ts';
import type { InstallationId } from '../../../core/python/installation.ts';
import type { FoundFile } from './found-file.ts';

const LEAST_PAUSE = 50; // milliseconds between two reports: more often than a person sees is only work

/** Counts what is done, and reports it: at the start, now and then, and at the end. */
export class Progress {
  readonly #report: (progress: IndexProgress) => void;
  readonly #installation: InstallationId;
  readonly #total: { readonly files: number; readonly bytes: number };
  readonly #began = performance.now();
  #reported = 0;
  #files = 0;
  #bytes = 0;

  constructor(
    installation: InstallationId,
    files: readonly FoundFile[],
    report: (progress: IndexProgress) => void,
  ) {
    this.#installation = installation;
    this.#total = { files: files.length, bytes: bytesOfAll(files) };
    this.#report = report;
    this.#send();
  }

  /** These files are stored. */
  add(files: readonly FoundFile[]): void {
    this.#files += files.length;
    this.#bytes += bytesOfAll(files);
    const isLast = this.#files === this.#total.files;
    if (isLast || performance.now() - this.#reported >= LEAST_PAUSE) this.#send();
  }

  #send(): void {
    this.#reported = performance.now();
    const seconds = (this.#reported - this.#began) / 1000;
    this.#report({
      installation: this.#installation,
      files: this.#files,
      filesTotal: this.#total.files,
      bytes: this.#bytes,
      bytesTotal: this.#total.bytes,
      filesPerSecond: seconds > 0 ? this.#files / seconds : 0,
    });
  }
}

function bytesOfAll(files: readonly FoundFile[]): number {
  return files.reduce((bytes, { size }) => bytes + size, 0);
}
