import type { Bridge } from '../../../core/bridge.ts';
import type { CorporaRead, CorpusName } from '../../../core/compare/corpus.ts';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import { perform } from '../../../renderer/codebook/perform.ts';
import type { RunJob } from '../../../renderer/codebook/run-job.ts';
import { ComparePythons } from '../../../renderer/state/compare-pythons.svelte.ts';
import { Indexing } from '../../../renderer/state/indexing.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { tallied } from '../../core/arbitraries.ts';
import { corpusOf } from '../../core/compare/corpora.ts';
import { fakeConnection } from './fake-bridge.ts';

const run: RunJob = (job, report) => {
  perform(job, report);
  return Promise.resolve();
};
/** The reference table of CPython 3.`minor`. */
export const table = (minor: number): CorpusName => ({ kind: 'reference', version: `3.${minor}` });

/** What the engine answers: counts for all but 3.99, which is gone. */
export function read(names: readonly CorpusName[]): Promise<CorporaRead> {
  const library = tallied({ a: 3, b: 2 });
  return Promise.resolve({
    onlyShared: false,
    corpora: names.map((name) => {
      const version = name.kind === 'reference' ? name.version : '3.99';
      return version === '3.99'
        ? { kind: 'failed', name, code: 'installation-unknown', message: 'It is gone.' }
        : { kind: 'counted', name, corpus: corpusOf(version, { library }) };
    }),
  });
}

/** Pythons to compare, `compared` if they are chosen, on a bridge that answers so. */
export function opened(
  compared: readonly CorpusName[] | null,
  answers: Partial<Bridge> = {},
  settings: Settings = defaultSettings,
) {
  const notices = new Notices();
  const connection = fakeConnection({
    listReferences: () => Promise.resolve([]),
    listTables: () => Promise.resolve([]),
    changeSettings: () => Promise.resolve(defaultSettings),
    readCorpora: read,
    ...answers,
  });
  const preferences = new Preferences(connection.bridge, notices, {
    ...settings,
    compared: compared === null ? null : [...compared],
  });
  const library = new Library(connection, notices);
  const indexing = new Indexing(connection, library, notices, () => undefined);
  const { bridge } = connection;
  const pythons = new ComparePythons({ bridge, library, indexing, preferences, notices }, run);
  return { pythons, library, indexing, preferences, notices };
}

/** What is in sight, by version. */
export const versions = ({ shown }: ComparePythons) => shown?.set.corpora.map(({ version }) => version);
