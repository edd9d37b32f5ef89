import {
  type CorporaRead,
  type CorpusName,
  MOST_CORPORA,
  type Reference,
} from '../../core/compare/corpus.ts';
import type { SavedTable } from '../../core/compare/saved-table.ts';
import { BUILT_IN, type Installation, type InstallationId, UNKNOWN } from '../../core/python/installation.ts';
import { compareVersions } from '../../core/python/version.ts';
import { placedName } from '../words/installation.ts';

/** Something that could be compared, in the list to choose from. */
export interface Candidate {
  readonly key: string;
  readonly name: CorpusName;
  readonly installation: Installation | null;
  readonly reference: Reference | null;
  /** A table that the person opened. */
  readonly saved: SavedTable | null;
  /** `3.12.1` as far as it is known. */
  readonly version: string;
  /** Whether it has counts; what has none cannot be chosen. */
  readonly isReady: boolean;
}

/** So many are compared when nobody has chosen yet. */
const AT_FIRST = 4;

/** All that could be compared: the Pythons of this computer, the tables that came with Sounder, and those that were opened. */
export function candidates(
  installations: readonly Installation[],
  references: readonly Reference[],
  saved: readonly SavedTable[] = [],
): readonly Candidate[] {
  const pythons = installations
    .filter(({ id }) => id !== BUILT_IN) // its counts are those of a reference table
    .map((installation): Candidate => {
      const name = { kind: 'installation', id: installation.id } as const;
      const { index, version } = installation;
      const isReady = index.kind === 'done' || (index.kind !== 'none' && index.files > 0);
      return { ...nothing, key: keyOf(name), name, installation, version, isReady };
    })
    .toSorted((a, b) => compareVersions(a.version, b.version));
  const tables = references.map((reference): Candidate => {
    const name = { kind: 'reference', version: reference.version } as const;
    const version = reference.kind === 'table' ? reference.python : reference.version;
    return {
      ...{ ...nothing, key: keyOf(name), name, reference, version },
      isReady: reference.kind === 'table',
    };
  });
  const opened = saved.map((table): Candidate => {
    const name = { kind: 'table', name: table.name } as const;
    const version = table.kind === 'table' ? table.python : UNKNOWN;
    return {
      ...{ ...nothing, key: keyOf(name), name, saved: table, version },
      isReady: table.kind === 'table',
    };
  });
  return [...pythons, ...tables, ...opened];
}

const nothing = { installation: null, reference: null, saved: null } as const;

/** What tells a name from every other. */
export function keyOf(name: CorpusName): string {
  switch (name.kind) {
    case 'installation':
      return `installation ${name.id}`;
    case 'reference':
      return `reference ${name.version}`;
    case 'table':
      return `table ${name.name}`;
  }
}

/** What is chosen and cannot be had any more, each once: forgotten, or closed. */
export function goneFrom(
  chosen: readonly CorpusName[],
  all: readonly Candidate[],
): readonly { readonly key: string; readonly name: CorpusName }[] {
  const names = new Map(chosen.map((name) => [keyOf(name), name]));
  for (const { key } of all) names.delete(key);
  return [...names].map(([key, name]) => ({ key, name }));
}

/**
 * What those that are chosen are called, for when they are gone: a Python of this computer with where it lies, else as
 * it was counted, else as it was called before.
 */
export function titlesOf(
  chosen: readonly CorpusName[],
  all: readonly Candidate[],
  { corpora }: Pick<CorporaRead, 'corpora'>,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const titled = chosen.map((name) => {
    const key = keyOf(name);
    const python = all.find((one) => one.key === key)?.installation;
    const answer = corpora.find((one) => keyOf(one.name) === key);
    const counted = answer?.kind === 'counted' ? answer.corpus.title : before[key];
    return [key, python == null ? counted : placedName(python)] as const;
  });
  return Object.fromEntries(titled.flatMap(([key, title]) => (title === undefined ? [] : [[key, title]])));
}

/**
 * What the figures of these hang on, to be compared with what it was: which they are, and when they were indexed. Null
 * while one of them is being indexed, or waits for it among those that are `underWay`.
 */
export function basisOf(
  chosen: readonly CorpusName[],
  all: readonly Candidate[],
  underWay: readonly InstallationId[] = [],
): string | null {
  const states = chosen.map((name) => {
    const key = keyOf(name);
    const index = all.find((one) => one.key === key)?.installation?.index;
    return { key, index };
  });
  if (chosen.some((name) => name.kind === 'installation' && underWay.includes(name.id))) return null;
  if (states.some(({ index }) => index?.kind === 'running')) return null;
  return states
    .map(({ key, index }) => `${key} ${index?.kind === 'done' ? index.at : (index?.kind ?? '')}`)
    .join('\n');
}

/**
 * What is compared before anybody has chosen: of this computer's Pythons the newest of each of the newest minor
 * versions; where these are fewer than two, whole reference tables of other versions beside them.
 */
export function firstChoice(all: readonly Candidate[]): readonly CorpusName[] {
  const newest = newestMinors(
    all.filter(
      ({ installation, isReady, version }) =>
        isReady && installation?.index.kind === 'done' && version !== UNKNOWN,
    ),
  );
  if (newest.length >= 2) return newest.slice(0, AT_FIRST).map(({ name }) => name);
  const tables = all.filter(
    ({ reference, version }) =>
      reference?.kind === 'table' &&
      !reference.isTrimmed &&
      newest.every((one) => minorOf(one.version) !== minorOf(version)),
  );
  return [...newest, ...newestMinors(tables)].slice(0, AT_FIRST).map(({ name }) => name);
}

/** The choice with one more or one less; a dozen is full. */
export function toggled(chosen: readonly CorpusName[], name: CorpusName): readonly CorpusName[] {
  const key = keyOf(name);
  const others = chosen.filter((one) => keyOf(one) !== key);
  if (others.length < chosen.length) return others;
  return chosen.length < MOST_CORPORA ? [...chosen, name] : chosen;
}

function newestMinors(found: readonly Candidate[]): readonly Candidate[] {
  const minors = new Map<string, Candidate>();
  for (const one of found.toSorted((a, b) => compareVersions(b.version, a.version))) {
    if (!minors.has(minorOf(one.version))) minors.set(minorOf(one.version), one);
  }
  return [...minors.values()];
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
