import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { sounderError } from '../../../core/errors.ts';
import { drillDeck } from '../../../core/practice/drill-deck.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { seconds } from '../../../core/units.ts';
import { Corpus } from '../../../renderer/state/corpus.svelte.ts';
import { KeptCodebooks } from '../../../renderer/state/kept-codebooks.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Listening } from '../../../renderer/state/listening.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Practice } from '../../../renderer/state/practice.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { PaperOutput } from '../sound/paper-output.ts';
import { fakeConnection, moduleOf, talliesOf } from './fake-bridge.ts';

const text = 'import os\n';
const tallies = talliesOf(text);
const book = { codebook: huffmanCodebook(tallies), tallies, areas: defaultAreas, kept: null, limit: null };
const key = {
  setting: {
    mode: 'iambic-b',
    unit: seconds(0.06),
    patience: { letterGap: seconds(0.12), longest: seconds(2) },
  },
  now: null,
  hear: () => () => undefined,
} as const;

/** The place Key at the drill of a module's codebook. */
async function drill(answers: Partial<Bridge>) {
  const connection = fakeConnection({
    changeSettings: () => Promise.resolve(defaultSettings),
    readModule: (id) => Promise.resolve({ module: moduleOf(id, 1), text }),
    ...answers,
  });
  const { bridge } = connection;
  const notices = new Notices();
  const preferences = new Preferences(bridge, notices, { ...defaultSettings, exercise: 'drill' });
  const open = () => Promise.resolve(new PaperOutput());
  const listening = new Listening(bridge, preferences, notices, open);
  const library = new Library(connection, notices);
  const build = () => Promise.reject(new Error('nothing is built here'));
  const corpus = new Corpus(bridge, library, preferences, notices, build);
  const kept = new KeptCodebooks(bridge, notices);
  const practice = new Practice({ bridge, listening, corpus, kept, preferences, notices }, key, open);
  await listening.open(moduleOf(1, 1), book);
  return { practice, notices };
}

describe('the place Key', () => {
  test('knows the cards of the drill whenever one comes back to it, whatever figures are read', async () => {
    const [first] = drillDeck(book.codebook, []);
    const card = first === undefined ? [] : [{ ...first, memory: reviewed(null, 'good', 0) }];
    const { practice } = await drill({
      listDrillCards: () => Promise.resolve(card),
      practiceStatistics: () => new Promise(() => undefined), // asked for by the place, and slow
    });
    const entering = practice.enterDrill();
    void practice.figures.load(null);
    await entering;
    expect(practice.drilling?.figures(0).begun).toBe(1);
  });

  test('reads the figures anew when one leaves the drill, not at each answer', async () => {
    const [first] = drillDeck(book.codebook, []);
    if (first === undefined) throw new Error('no card');
    const card = { ...first, memory: reviewed(null, 'good', 0) };
    const practiceStatistics = vi.fn<Bridge['practiceStatistics']>(() => new Promise(() => undefined));
    const answerDrill = vi.fn(() => Promise.resolve(card));
    const { practice } = await drill({
      listDrillCards: () => Promise.resolve([]),
      practiceStatistics,
      beginPractice: () => Promise.resolve(1),
      answerDrill,
      finishPractice: () => Promise.resolve(),
    });
    await practice.enterDrill();
    practice.drilling?.ask({ at: 0, now: 0 });
    practice.drilling?.keyed({ kind: 'symbol', symbol: card.symbol, code: card.code }, { at: 1, now: 1 });
    await vi.waitFor(() => {
      expect(practice.drilling?.deck[0]).toEqual(card); // it is stored
    });
    expect(practiceStatistics).not.toHaveBeenCalled();
    await practice.drilling?.leave();
    expect(practiceStatistics).toHaveBeenCalledOnce();
  });

  test('teaches nothing as new where the cards cannot be read', async () => {
    const listDrillCards = vi.fn(() => Promise.reject(sounderError('engine-stopped')));
    const { practice, notices } = await drill({ listDrillCards });
    await practice.enterDrill();
    expect(practice.drilling).toBeNull();
    expect(notices.list).toHaveLength(1);
  });
});
