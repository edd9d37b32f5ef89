import type { Bridge } from '../../core/bridge.ts';
import type { Attempt } from '../../core/practice/attempt.ts';
import type { DrillCard } from '../../core/practice/drill-card.ts';
import { symbolsWith } from '../../core/practice/figures.ts';
import type { Exercise } from '../../core/practice/session.ts';
import type { PracticeStatistics, SymbolFigures } from '../../core/practice/statistics.ts';
import type { Notices } from './notices.svelte.ts';

type FiguresBridge = Pick<Bridge, 'practiceStatistics' | 'listDrillCards' | 'exportPractice'>;
const TOPIC = 'practice figures';

/** What the records of practice come to. */
export class PracticeFigures {
  /** Of the exercise chosen; null before they are read. */
  statistics: PracticeStatistics | null = $state.raw(null);
  /** What was tried since they were asked for. */
  #since: readonly Attempt[] = $state.raw([]);
  /** How each symbol is known, what is tried right now too. */
  readonly symbols: readonly SymbolFigures[] = $derived.by(() =>
    symbolsWith(this.statistics?.symbols ?? [], this.#since),
  );
  /** The cards of the drill, of all codebooks. */
  cards: readonly DrillCard[] = $state.raw([]);
  /** Of which exercise; null for all. */
  of: Exercise | null = $state(null);
  /** Whether records are being written to a file. */
  isExporting = $state(false);
  readonly #bridge: FiguresBridge;
  readonly #notices: Notices;
  #asked = 0;

  constructor(bridge: FiguresBridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** Reads the figures of one exercise, or of all, as they are now. */
  async load(of = this.of): Promise<void> {
    const asked = ++this.#asked;
    const counted = this.#since.length;
    this.of = of;
    try {
      const [statistics, cards] = await Promise.all([
        this.#bridge.practiceStatistics(of),
        this.#bridge.listDrillCards(),
      ]);
      if (asked !== this.#asked) return; // others were asked for meanwhile
      this.statistics = statistics;
      this.#since = this.#since.slice(counted);
      this.cards = cards;
      this.#notices.settle(TOPIC);
    } catch (error) {
      if (asked === this.#asked) this.#notices.fail(error, TOPIC);
    }
  }

  /** Something was tried: it counts at once, whenever it is on record. */
  tried(attempts: readonly Attempt[]): void {
    this.#since = [...this.#since, ...attempts];
  }

  /** Writes all records as CSV where the person says. */
  async export(): Promise<void> {
    if (this.isExporting) return;
    this.isExporting = true;
    try {
      const file = await this.#bridge.exportPractice();
      if (file !== null) {
        this.#notices.retell({
          tone: 'news',
          topic: 'practice export',
          text: `Every attempt was written to ${file}.`,
        });
      }
    } catch (error) {
      this.#notices.fail(error, 'practice export');
    } finally {
      this.isExporting = false;
    }
  }
}
