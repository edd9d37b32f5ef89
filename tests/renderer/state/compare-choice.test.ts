import { describe, expect, test } from 'vitest';
import type { CorpusName, Reference } from '../../../core/compare/corpus.ts';
import type { Installation } from '../../../core/python/installation.ts';
import {
  basisOf,
  candidates,
  firstChoice,
  goneFrom,
  toggled,
} from '../../../renderer/state/compare-choice.ts';

const none = { files: 0, bytes: 0, symbols: 0, notes: 0 };
const totals = { library: none, tests: none, tools: none, 'site-packages': none };
const done = { kind: 'done', totals, hasSitePackages: true, at: 0, isInterrupted: false } as const;

const python = (id: number, version: string, index: Installation['index'] = done): Installation => ({
  ...{ id, version, index, implementation: 'CPython', origin: 'pyenv', library: `/${id}` },
  ...{ environments: [], present: true },
});
const table = (version: string, isTrimmed = false): Reference => ({
  ...{ kind: 'table', version, implementation: 'CPython', python: `${version}.1` },
  ...{ source: '', command: '', isTrimmed, totals },
});
const tables = [table('3.11'), table('3.12'), table('3.13'), table('3.14', true)];
const chosen = (installations: readonly Installation[]) =>
  firstChoice(candidates(installations, tables)).map((name) =>
    name.kind === 'installation' ? name.id : name.kind === 'table' ? name.name : name.version,
  );

describe('the first choice', () => {
  test('is the newest of each of the newest minor versions that are indexed', () => {
    const installations = [
      ...[python(1, '3.9.1'), python(2, '3.12.1'), python(3, '3.12.4'), python(4, '3.10.0')],
      ...[python(5, '3.13.0', { kind: 'none' }), python(6, '3.11.2'), python(7, '3.8.3')],
    ];
    expect(chosen(installations)).toEqual([3, 6, 4, 1]);
  });

  test('is one Python beside whole tables of other versions', () => {
    expect(chosen([python(1, '3.12.1')])).toEqual([1, '3.13', '3.11']);
  });

  test('is tables where there is no Python', () => {
    expect(chosen([])).toEqual(['3.13', '3.12', '3.11']);
  });
});

describe('a choice', () => {
  const names = Array.from({ length: 12 }, (_, id): CorpusName => ({ kind: 'installation', id }));
  const thirteenth: CorpusName = { kind: 'reference', version: '3.12' };

  test('loses what was in it', () => {
    expect(toggled(names, { kind: 'installation', id: 3 })).toHaveLength(11);
  });

  test('gains what was not, up to a dozen', () => {
    expect(toggled(names.slice(1), thirteenth)).toEqual([...names.slice(1), thirteenth]);
    expect(toggled(names, thirteenth)).toBe(names);
  });
});

describe('what was chosen and is gone', () => {
  test('is told once, whatever else is chosen', () => {
    const there: CorpusName = { kind: 'installation', id: 1 };
    const forgotten: CorpusName = { kind: 'installation', id: 7 };
    const closed: CorpusName = { kind: 'table', name: 'mine.json' };
    const gone = goneFrom([there, forgotten, closed, forgotten], candidates([python(1, '3.12.1')], tables));
    expect(gone.map(({ name }) => name)).toEqual([forgotten, closed]);
  });
});

describe('what figures hang on', () => {
  const names: CorpusName[] = [
    { kind: 'installation', id: 1 },
    { kind: 'reference', version: '3.12' },
  ];
  const basis = (index: Installation['index'], chosen = names) =>
    basisOf(chosen, candidates([python(1, '3.13.1', index)], tables));

  test('changes with what is chosen and with each index, and with nothing else', () => {
    expect(basis(done)).toBe(basis({ ...done }));
    expect(basis(done)).not.toBe(basis({ ...done, at: 1 }));
    expect(basis(done)).not.toBe(basis({ kind: 'partial', files: 3 }));
    expect(basis(done)).not.toBe(basis(done, names.slice(1)));
  });

  test('is not known while one of them is being indexed', () => {
    expect(basis({ kind: 'running', files: 3 })).toBeNull();
    expect(basis({ kind: 'running', files: 3 }, names.slice(1))).not.toBeNull();
  });
});
