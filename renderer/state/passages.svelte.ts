import { type Passage, passageOf } from '../../core/practice/passage.ts';
import { type Extent, nextLine, type Stretch, stretchAt } from '../../core/practice/stretch.ts';
import type { ModuleSource } from '../../core/python/installation.ts';
import { segment, type Segments } from '../../core/python/segment.ts';
import type { Listening } from './listening.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { SteadyBook } from './steady-book.ts';
import { lineOf } from './way.ts';

/** A stretch of a module that was chosen. */
interface Chosen {
  readonly source: ModuleSource;
  readonly stretch: Stretch;
  readonly extent: Extent;
}

/** What is practised of the module that is open. */
export class Passages {
  readonly #listening: Listening;
  readonly #preferences: Preferences;
  readonly #book = new SteadyBook();
  #chosen: Chosen | null = $state.raw(null);

  constructor(listening: Listening, preferences: Preferences) {
    this.#listening = listening;
    this.#preferences = preferences;
  }

  /** The module that is open, as Listen has it; null where none is. */
  readonly transmission = $derived.by(() => this.#listening.transmission);

  /** Each by itself: how it sounds, and any other setting, may change without another passage. */
  readonly #source = $derived.by(() => this.transmission?.source ?? null);
  readonly #landmarks = $derived.by(() => this.transmission?.landmarks ?? null);
  /** The codebook that the module is sent by: the same one while its codewords are the same. */
  readonly codebook = $derived.by(() => this.#book.of(this.transmission?.codebook ?? null));
  readonly #freeIndentation = $derived.by(() => this.#preferences.settings.freeIndentation);
  readonly #freeLineEnds = $derived.by(() => this.#preferences.settings.freeLineEnds);

  readonly segments: Segments | null = $derived.by(() =>
    this.#source === null || this.#landmarks === null ? null : segment(this.#source.text, this.#landmarks),
  );

  /** Where the line is that one begins with. */
  readonly #place = $derived.by(
    () => this.#listening.transport.sounding?.from ?? /\S/.exec(this.#source?.text ?? '')?.index ?? 0,
  );

  /** What was chosen; in a module where nothing was, the line that sounds, or the first that is not blank. */
  readonly #current: Chosen | null = $derived.by(() => {
    const source = this.#source;
    if (source === null) return null;
    if (this.#chosen?.source === source) return this.#chosen;
    const stretch = this.#stretch(this.#place, 'line');
    return stretch === null ? null : { source, stretch, extent: 'line' };
  });

  /** The stretch of the module's text; null where no module is open. */
  readonly stretch = $derived.by(() => this.#current?.stretch ?? null);
  readonly extent: Extent = $derived.by(() => this.#current?.extent ?? 'line');

  /** The first and the last line of it, from 1 on. */
  readonly lines = $derived.by(() => {
    const stretch = this.stretch;
    if (stretch === null) return null;
    const { lines } = this.#listening;
    return {
      first: lineOf(lines, stretch.from) + 1,
      last: lineOf(lines, Math.max(stretch.from, stretch.to - 1)) + 1,
    };
  });

  /** What is to be keyed of it, by the codebook that the module is sent by; null where no module is open. */
  readonly passage: Passage | null = $derived.by(() => {
    const { codebook, segments, stretch } = this;
    if (codebook === null || segments === null || stretch === null) return null;
    const free = { indentation: this.#freeIndentation, lineEnds: this.#freeLineEnds };
    return passageOf(segments, stretch, codebook, free);
  });

  /** Whether there is a line behind it that is not blank. */
  readonly hasNext = $derived.by(() => this.#nextLine() !== null);

  /** Chooses the line, the function or the module at a place of the text. Answers whether there is one. */
  choose(extent: Extent, place: number): boolean {
    const source = this.#source;
    const stretch = this.#stretch(place, extent);
    if (source === null || stretch === null) return false;
    this.#chosen = { source, stretch, extent };
    return true;
  }

  /** Stays with what is practised now, wherever the sound goes: it has begun. */
  stay(): void {
    this.#chosen = this.#current;
  }

  /** Goes on to the next line that is not blank. */
  chooseNext(): void {
    const next = this.#nextLine();
    if (next !== null) this.choose('line', next.from);
  }

  #nextLine(): Stretch | null {
    const { stretch } = this;
    return this.#source === null || stretch === null ? null : nextLine(this.#source.text, stretch.to);
  }

  #stretch(place: number, extent: Extent): Stretch | null {
    const { segments } = this;
    if (this.#source === null || segments === null) return null;
    return stretchAt(this.#source.text, segments, place, extent);
  }
}
