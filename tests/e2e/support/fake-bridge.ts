import type { Bridge, Reply, SounderWindow } from '../../../core/bridge.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import type { KeptCodebook } from '../../../core/codebook/kept.ts';
import type { Tally } from '../../../core/count/tally.ts';
import type { Installation, Module, Note } from '../../../core/python/installation.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import type { DrillCard } from '../../../core/practice/drill-card.ts';
import type { SessionStart } from '../../../core/practice/session.ts';
import type { Settings } from '../../../core/settings.ts';

/** What the fake knows: a whole computer in a few values. */
export interface FakeComputer {
  readonly settings: Settings;
  readonly installations: readonly Installation[];
  readonly modules: readonly Module[];
  readonly notes: readonly Note[];
  readonly text: string;
  readonly tallies: readonly Tally[];
}

/**
 * Puts a bridge that keeps everything in memory on `window.sounder`. It is sent into the page as it stands, so
 * it may use nothing but its argument.
 */
export function installFakeBridge(computer: FakeComputer): void {
  let { settings } = computer;
  const known = (id: number) => {
    const found = computer.installations.find((installation) => installation.id === id);
    return found === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(found);
  };
  interface Kept {
    readonly kept: KeptCodebook;
    readonly codebook: Codebook;
  }
  const books = new Map<number, Kept>();
  const deleted = new Map<number, Kept>();
  const bookOf = (id: number) => {
    const book = books.get(id);
    return book === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(book);
  };
  const keep = (name: string, madeFrom: string, codebook: Codebook) => {
    const { method, entries } = codebook;
    const longest = Math.max(...entries.map(({ code }) => code.length));
    const symbols = entries.filter(({ symbol }) => symbol !== 'ESC').length;
    const id = books.size + deleted.size + 1;
    const kept = { id, name, method, symbols, longest, madeFrom, savedAt: 0 };
    books.set(id, { kept, codebook });
    return Promise.resolve(kept);
  };
  const practice = new Map<number, { readonly start: SessionStart; attempts: Map<number, Attempt> }>();
  const sessionOf = (id: number) => {
    const session = practice.get(id);
    return session === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(session);
  };
  const cards = new Map<string, DrillCard>();
  const append = async (id: number, attempts: readonly Attempt[]) => {
    const session = await sessionOf(id);
    for (const attempt of attempts) session.attempts.set(attempt.number, attempt);
  };
  const bridge: Bridge = {
    about: () =>
      Promise.resolve({
        version: '0.0.0',
        electron: '0',
        chromium: '0',
        node: '0',
        platform: 'linux',
        dataFolder: '/home/ada/.local/share/sounder',
        settingsKeptAs: null,
      }),
    readSettings: () => Promise.resolve(settings),
    changeSettings: (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return Promise.resolve(settings);
    },
    openDataFolder: () => Promise.resolve(),
    handedOver: () => Promise.resolve(),
    openText: () => Promise.resolve(null),
    addText: () => Promise.reject(new Error('unknown')),
    deleteText: () => Promise.resolve(),
    restoreText: () => Promise.reject(new Error('unknown')),
    addLibrary: () => Promise.resolve([]),
    exportCodebook: () => Promise.resolve(null),
    importCodebook: () => Promise.resolve(null),
    exportComparison: () => Promise.resolve(null),
    openTable: () => Promise.resolve(null),
    printBooklet: () => Promise.resolve(null),
    exportAudio: () => Promise.resolve(null),
    exportPractice: () => Promise.resolve(null),
    beginPractice: (start) => {
      practice.set(practice.size + 1, { start, attempts: new Map() });
      return Promise.resolve(practice.size);
    },
    appendAttempts: (id, attempts) => append(id, attempts),
    answerDrill: async (id, attempt, { way, grade }) => {
      await append(id, [attempt]);
      if (attempt.outcome === 'extra') throw new Error('nothing was asked');
      const reviewedAt = Date.now();
      const state = { stability: 1, difficulty: 5, scheduledDays: 1, step: 0, lapses: 0, reviewedAt };
      const due = reviewedAt + (grade === 'again' ? 60_000 : 600_000);
      const memory = { ...state, due, reviews: 1, state: 'learning' as const };
      const card = { symbol: attempt.expected, code: attempt.code, way, memory };
      cards.set(`${card.symbol} ${card.code} ${way}`, card);
      return card;
    },
    keepDraft: async (id) => {
      await sessionOf(id);
    },
    gradeDrafts: () => Promise.resolve([]),
    finishPractice: async (id) => {
      await sessionOf(id);
    },
    listDrillCards: () => Promise.resolve([...cards.values()]),
    listHeardAnswers: () => Promise.resolve([]),
    practiceStatistics: () =>
      Promise.resolve({
        today: '2026-11-22',
        days: [],
        streak: { days: 0, longest: 0 },
        symbols: [],
        confusions: [],
        sessions: [],
        practised: 0,
      }),
    decodeRecording: () => Promise.resolve(null),
    cancelDecoding: () => Promise.resolve(),
    cancelExport: () => Promise.resolve(),
    deleteData: () => Promise.resolve(),
    databaseState: () => Promise.resolve({ kind: 'ready' }),
    listInstallations: () => Promise.resolve(computer.installations),
    locate: () => Promise.resolve(computer.installations),
    index: (id) => known(id),
    cancelIndex: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    restore: (id) => known(id),
    listNotes: () => Promise.resolve(computer.notes),
    measureModules: () =>
      Promise.resolve(computer.modules.map(({ id, bytes }) => ({ module: id, units: bytes * 14 }))),
    listModules: () => Promise.resolve(computer.modules),
    readModule: (id) => {
      const module = computer.modules.find((one) => one.id === id);
      return module === undefined
        ? Promise.reject(new Error('unknown'))
        : Promise.resolve({ module, text: computer.text });
    },
    readTallies: () => Promise.resolve(computer.tallies),
    listReferences: () => Promise.resolve([]),
    listTables: () => Promise.resolve([]),
    closeTable: () => Promise.resolve(),
    restoreTable: () => Promise.reject(new Error('unknown')),
    readCorpora: (names) =>
      Promise.resolve({
        onlyShared: false,
        corpora: names.map((name) => ({
          kind: 'failed' as const,
          name,
          code: 'not-indexed' as const,
          message: 'That Python is not indexed yet.',
        })),
      }),
    listCodebooks: () => Promise.resolve([...books.values()].map(({ kept }) => kept)),
    readCodebook: (id) => bookOf(id).then(({ codebook }) => codebook),
    keepCodebook: (name, madeFrom, codebook) => keep(name, madeFrom, codebook),
    renameCodebook: async (id, name) => {
      const { kept, codebook } = await bookOf(id);
      books.set(id, { kept: { ...kept, name }, codebook });
      return { ...kept, name };
    },
    duplicateCodebook: async (id) => {
      const { kept, codebook } = await bookOf(id);
      return keep(`${kept.name} 2`, kept.madeFrom, codebook);
    },
    deleteCodebook: async (id) => {
      deleted.set(id, await bookOf(id));
      books.delete(id);
    },
    restoreCodebook: async (id) => {
      const book = deleted.get(id) ?? (await bookOf(id));
      books.set(id, book);
      return book.kept;
    },
  };
  const reply = async (answer: Promise<unknown>): Promise<Reply<unknown>> => ({
    ok: true,
    value: await answer,
  });
  const calls = Object.fromEntries(
    Object.entries(bridge).map(([name, call]) => [
      name,
      (...input: unknown[]) => reply((call as (...input: unknown[]) => Promise<unknown>)(...input)),
    ]),
  ) as unknown as SounderWindow['calls'];
  const on = () => () => undefined;
  Object.assign(window, { sounder: { calls, on } satisfies SounderWindow });
}
