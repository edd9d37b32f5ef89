import type { Bridge } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import type { IndexProgress } from '../../core/python/calls.ts';
import type { InstallationId } from '../../core/python/installation.ts';
import type { Connection } from '../bridge/client.ts';
import { nameOf } from '../words/installation.ts';
import { count, counted } from '../words/numbers.ts';
import { type IndexRun, runOf } from './index-run.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The indexes under way: the engine runs them one after the other, in the order they were asked for. */
export class Indexing {
  /** The first is being read, the others wait. */
  underWay: readonly IndexProgress[] = $state.raw([]);
  /** Those of the run that have ended already. */
  #ended: readonly IndexProgress[] = $state.raw([]);
  /** What it was offered to go on with. */
  #offered: readonly InstallationId[] = [];
  /** Those that ended since all were cancelled; null where that was not asked for. */
  #cancelled: readonly InstallationId[] | null = null;
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #notices: Notices;
  readonly #goOn: (id: InstallationId) => void;

  /** `goOn` indexes again, and shows the outcome wherever it is in use. */
  constructor(
    { bridge, on }: Connection,
    library: Library,
    notices: Notices,
    goOn: (id: InstallationId) => void,
  ) {
    this.#bridge = bridge;
    this.#library = library;
    this.#notices = notices;
    this.#goOn = goOn;
    on('indexProgress', (progress) => {
      this.underWay = this.underWay.map((known) =>
        known.installation === progress.installation ? progress : known,
      );
    });
    on('engineRestarted', ({ indexing }) => {
      this.#offerToGoOn(indexing);
    });
  }

  /** All that was asked for since the last time nothing was under way; null while nothing is. */
  readonly run: IndexRun | null = $derived(runOf(this.#ended, this.underWay));

  /** How far the index of an installation is; undefined where none was asked for. */
  progressOf(id: InstallationId): IndexProgress | undefined {
    return this.underWay.find(({ installation }) => installation === id);
  }

  /** Whether an index was asked for that waits until another has ended. */
  isWaiting(id: InstallationId): boolean {
    const [first] = this.underWay;
    return first?.installation !== id && this.progressOf(id)?.filesTotal === 0;
  }

  /** Reads what changed in a library. Resolves when that has ended, however it ended. */
  async index(id: InstallationId): Promise<void> {
    if (this.progressOf(id) !== undefined) return;
    this.#offered = this.#offered.filter((offered) => offered !== id);
    const nothing = { files: 0, filesTotal: 0, bytes: 0, bytesTotal: 0, filesPerSecond: 0 };
    this.underWay = [...this.underWay, { installation: id, ...nothing }];
    const asked = this.run?.asked ?? 1;
    this.#notices.say(`Indexing ${asked === 1 ? this.#nameOf(id) : counted(asked, 'Python')}.`);
    try {
      this.#library.put(await this.#bridge.index(id));
      this.#notices.settle(failed(id));
      await this.#library.load();
      this.#library.isKnownAgain(id);
      this.#end(id); // last, or the row would look not indexed for a moment
      this.#sayEnd(id, 'indexed');
    } catch (error) {
      const { code } = toSounderError(error);
      const hasStopped = code === 'engine-stopped';
      if (hasStopped) this.#offerToGoOn(id);
      this.#end(id);
      this.#sayEnd(id, code === 'cancelled' ? 'cancelled' : 'failed');
      if (!hasStopped && code !== 'cancelled') this.#notices.fail(error, failed(id));
      await this.#library.load();
      const { kind } = this.#library.find(id)?.index ?? { kind: 'none' };
      if (kind !== 'none') this.#library.isKnownAgain(id); // it had begun
    }
  }

  cancel(id: InstallationId): void {
    this.#bridge.cancelIndex(id).catch((error: unknown) => {
      this.#notices.fail(error);
    });
  }

  /** Ends all that is under way; what was read is kept. Those that wait first, or they would begin meanwhile. */
  cancelAll(): void {
    if (this.underWay.length === 0) return;
    this.#cancelled = [];
    this.#notices.say(`Cancelling the indexing of ${counted(this.underWay.length, 'Python')}.`);
    for (const { installation } of this.underWay.toReversed()) this.cancel(installation);
  }

  #nameOf(id: InstallationId): string {
    const installation = this.#library.find(id);
    return installation === undefined ? 'A Python' : nameOf(installation);
  }

  /** Those that are cancelled together are told of together, however the last of them ended. */
  #sayEnd(id: InstallationId, end: 'indexed' | 'cancelled' | 'failed'): void {
    const left = this.underWay.length;
    const isTogether = this.#cancelled !== null;
    if (this.#cancelled !== null && end === 'cancelled') this.#cancelled = [...this.#cancelled, id];
    const cancelled = this.#cancelled ?? [];
    if (left === 0) this.#cancelled = null;
    const sentences = [
      end === 'indexed' ? `${this.#nameOf(id)} is indexed.` : '',
      end === 'cancelled' && !isTogether ? `${this.#nameOf(id)} was cancelled.` : '',
      left === 0 ? this.#cancelledTogether(cancelled) : '',
    ].filter((sentence) => sentence !== '');
    if (sentences.length === 0) return; // a failure has a notice
    this.#notices.say([...sentences, ...(left === 0 ? [] : [`${count(left)} to go.`])].join(' '));
  }

  #cancelledTogether(ids: readonly InstallationId[]): string {
    const [first, ...others] = ids;
    if (first === undefined) return '';
    const what = others.length === 0 ? this.#nameOf(first) : counted(ids.length, 'Python');
    return `Indexing ${what} was cancelled. What was read is kept.`;
  }

  #end(id: InstallationId): void {
    const ended = this.progressOf(id);
    this.underWay = this.underWay.filter(({ installation }) => installation !== id);
    if (this.underWay.length === 0) this.#ended = [];
    else if (ended !== undefined) this.#ended = [...this.#ended, ended];
  }

  /** Tells once of everything that was under way when the engine stopped. */
  #offerToGoOn(stopped: InstallationId | null): void {
    if (stopped === null || this.#offered.includes(stopped)) return;
    const all = this.progressOf(stopped) === undefined ? [] : this.underWay;
    const ids = all.length === 0 ? [stopped] : all.map(({ installation }) => installation);
    const installation = this.#library.find(stopped);
    if (installation === undefined) return;
    this.#offered = ids;
    const what = ids.length === 1 ? nameOf(installation) : counted(ids.length, 'Python');
    this.#notices.tell({
      tone: 'fault',
      text: `Indexing ${what} stopped unexpectedly. What was read until then is kept; go on and only the rest is read.`,
      action: {
        label: 'Go on',
        run: () => {
          for (const id of ids) this.#goOn(id);
        },
      },
    });
  }
}

/** What a notice is about of an index that failed. */
function failed(id: InstallationId): string {
  return `index ${String(id)}`;
}
