import { Worker } from 'node:worker_threads';
import { sounderError } from '../../../core/errors.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import { dismiss } from './dismiss.ts';
import type { FoundFile, ScannedFile } from './found-file.ts';
import type { ScanReply, ScanRequest, ToWorker } from './scan-messages.ts';
import { unpacked } from './unpack.ts';

/** How many batches a worker has: one to work on, and one so that it need not wait while we write. */
const IN_HAND = 2;
/** So many files in a row that kill their worker are not the files' doing: the scanner itself does not work. */
const HOPELESS = 8;

interface Task extends ScanRequest {
  /** Tried a second time, and so the only one in its worker's hands: if that dies, it is this file's doing. */
  readonly isAlone: boolean;
  readonly resolve: (files: readonly ScannedFile[]) => void;
  readonly reject: (reason: Error) => void;
}

interface Member {
  readonly worker: Worker;
  readonly tasks: Task[];
}

/**
 * Worker threads that scan batches, started when first needed and kept. The files of a worker that dies are
 * tried once more, each alone; one that kills its worker again is `unreadable`. Where nothing else happens, the
 * scan is given up with `unexpected`.
 */
export class ScanPool {
  readonly size: number;
  readonly #workerFile: string;
  readonly #members = new Set<Member>();
  readonly #waiting: Task[] = [];
  #isClosed = false;
  /** Files that killed their worker since one last answered. */
  #killers = 0;

  constructor(workerFile: string, size: number) {
    this.#workerFile = workerFile;
    this.size = size;
  }

  /** How many batches keep every worker busy. */
  get reach(): number {
    return this.size * IN_HAND;
  }

  /** Starts the workers, so that they are warm when the first batch comes. */
  start(): void {
    while (this.#members.size < this.size && !this.#isClosed) this.#hire();
  }

  /** Reads, scans and counts files of one library. */
  scan(library: BytePath, files: readonly FoundFile[]): Promise<readonly ScannedFile[]> {
    return this.#submit(library, files, false);
  }

  /** Ends the workers, soon. Whoever still waits is told `cancelled`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const tasks = [...this.#waiting.splice(0), ...[...this.#members].flatMap(({ tasks }) => tasks.splice(0))];
    for (const { reject } of tasks) reject(sounderError('cancelled'));
    await Promise.all([...this.#members].map(({ worker }) => dismiss(worker)));
  }

  #submit(library: BytePath, files: readonly FoundFile[], isAlone: boolean): Promise<readonly ScannedFile[]> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(sounderError('cancelled'));
        return;
      }
      this.#waiting.push({ library, files, isAlone, resolve, reject });
      this.#assign();
    });
  }

  #assign(): void {
    if (this.#waiting.length > 0) this.start();
    for (let task = this.#waiting[0]; task !== undefined; task = this.#waiting[0]) {
      const member = this.#memberFor(task);
      if (member === undefined) return;
      this.#waiting.shift();
      member.tasks.push(task);
      tell(member, { kind: 'scan', library: task.library, files: task.files });
    }
  }

  /** Lets the workers close what they have open, when all that was asked is answered. */
  #rest(): void {
    if (this.#waiting.length > 0 || [...this.#members].some(({ tasks }) => tasks.length > 0)) return;
    for (const member of this.#members) tell(member, { kind: 'rest' });
  }

  /** The worker with the least to do, if it has room for this task. */
  #memberFor(task: Task): Member | undefined {
    const [member] = [...this.#members].sort((a, b) => a.tasks.length - b.tasks.length);
    if (member === undefined || member.tasks.length === 0) return member;
    const isFull =
      task.isAlone || member.tasks.length === IN_HAND || member.tasks.some(({ isAlone }) => isAlone);
    return isFull ? undefined : member;
  }

  #hire(): void {
    const member: Member = { worker: new Worker(this.#workerFile), tasks: [] };
    let complaint = 'it stopped';
    member.worker.on('message', (reply: ScanReply) => {
      this.#killers = 0;
      const task = member.tasks.shift();
      task?.resolve(unpacked(task.files, reply));
      this.#assign();
      this.#rest();
    });
    member.worker.on('error', (error: Error) => (complaint = error.message));
    member.worker.on('exit', () => {
      this.#members.delete(member);
      for (const task of member.tasks.splice(0)) this.#retry(task, complaint);
    });
    this.#members.add(member);
  }

  #retry({ library, files, isAlone, resolve, reject }: Task, complaint: string): void {
    if (isAlone) {
      this.#killers++;
      if (this.#killers === HOPELESS) {
        this.#giveUp(reject, complaint);
        return;
      }
      const note = `The scanner failed on it (${complaint}).`;
      resolve(files.map((file) => ({ kind: 'unreadable', file, note })));
      this.#assign();
      return;
    }
    const again = files.map((file) => this.#submit(library, [file], true));
    Promise.all(again).then((scanned) => {
      resolve(scanned.flat());
    }, reject);
  }

  /** Ends all that waits, or it would be tried file by file as well. The next scan begins anew. */
  #giveUp(reject: Task['reject'], complaint: string): void {
    const error = sounderError(
      'unexpected',
      `the scanner failed on ${HOPELESS} files in a row (${complaint})`,
    );
    this.#killers = 0;
    for (const refuse of [reject, ...this.#waiting.splice(0).map((task) => task.reject)]) refuse(error);
  }
}

function tell({ worker }: Member, what: ToWorker): void {
  worker.postMessage(what);
}
