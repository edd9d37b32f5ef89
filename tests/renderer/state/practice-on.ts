import type { Bridge } from '../../../core/bridge.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import type { Exercise } from '../../../core/practice/session.ts';
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

/** The module that is open. */
export const text = 'import os\nx = 1\n';
const tallies = talliesOf(text);
/** What it is sent by. */
export const book = {
  codebook: huffmanCodebook(tallies),
  tallies,
  areas: defaultAreas,
  kept: null,
  limit: null,
};

const key = {
  setting: {
    mode: 'iambic-b',
    unit: seconds(0.06),
    patience: { letterGap: seconds(0.12), longest: seconds(2) },
  },
  now: null,
  hear: () => () => undefined,
} as const;

/** The place Key at an exercise, with a module open, over a bridge that answers like this. */
export async function practiceOn(exercise: Exercise, answers: Partial<Bridge>) {
  const connection = fakeConnection({
    changeSettings: () => Promise.resolve(defaultSettings),
    readModule: (id) => Promise.resolve({ module: moduleOf(id, 1), text }),
    ...answers,
  });
  const { bridge } = connection;
  const notices = new Notices();
  const preferences = new Preferences(bridge, notices, { ...defaultSettings, exercise });
  const open = () => Promise.resolve(new PaperOutput());
  const listening = new Listening(bridge, preferences, notices, open);
  const library = new Library(connection, notices);
  const build = () => Promise.reject(new Error('nothing is built here'));
  const corpus = new Corpus(bridge, library, preferences, notices, build);
  const kept = new KeptCodebooks(bridge, notices);
  const practice = new Practice({ bridge, listening, corpus, kept, preferences, notices }, key, open);
  await listening.open(moduleOf(1, 1), book);
  return { practice, listening, notices };
}
