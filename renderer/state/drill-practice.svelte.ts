import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import { countsAs } from '../../core/practice/copy.ts';
import { drillDeck } from '../../core/practice/drill-deck.ts';
import { units } from '../../core/units.ts';
import type { Player } from '../sound/player.ts';
import { afterDrill, askWords } from '../words/announcements.ts';
import { Drilling } from './drilling.svelte.ts';
import { moment, now } from './moment.ts';
import type { Desk, PracticeBench } from './practice-bench.ts';
import type { Score } from './score.ts';
import { recordOf } from './session-start.ts';
import { SteadyBook } from './steady-book.ts';
import { codewordTimeline } from './transmission.ts';

/** The exercise Drill: single symbols of the codebook in use. */
export class DrillPractice implements Desk {
  readonly #bench: PracticeBench;
  readonly #player: Player;
  readonly #takeKeys: () => void;
  readonly #book = new SteadyBook();
  /** The drill; null before its cards are known. */
  drilling: Drilling | null = $state.raw(null);
  /** Whether the cards could not be read, which was told: they can be asked for again. */
  hasFailed = $state(false);

  /** `takeKeys` is called where a card is to be keyed. */
  constructor(bench: PracticeBench, player: Player, takeKeys: () => void) {
    this.#bench = bench;
    this.#player = player;
    this.#takeKeys = takeKeys;
  }

  /** That in use; where there is none yet, that of the module. */
  readonly codebook: Codebook | null = $derived.by(() => {
    const { corpus, passages } = this.#bench;
    return this.#book.of(corpus.book?.codebook ?? passages.codebook);
  });

  /** The codeword of a new card, which is learned by keying it. What is to be recalled is not told. */
  get wanted(): Codeword | null {
    const question = this.drilling?.question ?? null;
    return question?.memory === null ? question.code : null;
  }

  get score(): Score | null {
    return this.drilling?.score ?? null;
  }

  /** Enters the drill: what is known of each card is read, and told. */
  async enter(): Promise<void> {
    const codebook = this.codebook;
    if (codebook === null) return;
    const { bridge, notices, listening, key, preferences } = this.#bench;
    this.hasFailed = false;
    try {
      await this.drilling?.leave(); // what it has not stored yet belongs to the cards
      const [cards, heard] = await Promise.all([bridge.listDrillCards(), bridge.listHeardAnswers()]);
      if (this.codebook !== codebook) return; // another is in use meanwhile
      const { speed } = listening.voice;
      const start = {
        ...{ deck: drillDeck(codebook, cards), countsAs: countsAs(codebook) },
        ...{ seed: Date.now() >>> 0, heard, speed, at: now() },
      };
      const set = { means: key.setting.mode, speed: preferences.settings.keyerSpeed };
      const record = recordOf(this.#bench, { exercise: 'drill', codebook, symbols: 0, ...set });
      this.drilling = new Drilling(start, record, bridge, notices);
      notices.settle('drill');
    } catch (error) {
      this.drilling = null; // cards that are not known must not be taught as new
      this.hasFailed = true;
      notices.fail(error, 'drill');
    }
  }

  /** Asks the next card of the drill. One that is to be heard is sounded. */
  async ask(): Promise<void> {
    const card = this.drilling?.ask(moment()) ?? null;
    this.#bench.keying.drop();
    if (card === null) return;
    this.#bench.notices.say(askWords(card));
    if (card.way === 'key') this.#takeKeys();
    else await this.sound();
  }

  /** Sounds the codeword that is asked for, as often as one likes. */
  async sound(): Promise<void> {
    const { drilling } = this;
    const card = drilling?.question ?? null;
    if (drilling === null || card?.way !== 'ear') return;
    const { listening, notices } = this.#bench;
    listening.transport.pause();
    this.#player.change({ voice: { ...listening.wholeVoice, speed: drilling.speed } });
    try {
      await this.#player.play(codewordTimeline(card.code), units(0));
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Answers a codeword that was heard; null gives up. */
  answer(symbol: SourceSymbol | null): void {
    this.#sayAnswer(() => {
      this.drilling?.typed(symbol, moment());
    });
  }

  begin(): boolean {
    const { key, preferences } = this.#bench;
    this.drilling?.answeredBy(key.setting.mode, preferences.settings.keyerSpeed);
    return true;
  }

  decoded(decoded: Decoded): boolean {
    return this.#sayAnswer(() => this.drilling?.keyed(decoded, moment()) ?? true);
  }

  /** An answer that was given stands. */
  takeBack(): void {
    // Only what is open can be taken back, and that was.
  }

  rest(): void {
    // A question waits.
  }

  async leave(): Promise<void> {
    this.#player.stop();
    await this.drilling?.leave();
  }

  again(): void {
    // A drill has no passage.
  }

  /** Says what the answer came to, if there was one: what is keyed after it is none. */
  #sayAnswer<Result>(take: () => Result): Result {
    const before = this.drilling?.answered;
    const result = take();
    const answered = this.drilling?.answered;
    if (answered != null && answered !== before) this.#bench.notices.say(afterDrill(answered, Date.now()));
    return result;
  }
}
