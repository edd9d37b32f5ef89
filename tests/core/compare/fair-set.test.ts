import { describe, expect, test } from 'vitest';
import { areaCounts, type CountedCorpus } from '../../../core/compare/corpus.ts';
import { fairSet, type FairSet, leftOutWords, unfairWords } from '../../../core/compare/fair-set.ts';
import { type Area, areas, defaultAreas } from '../../../core/count/area.ts';
import { tallied } from '../arbitraries.ts';
import { corpusOf } from './corpora.ts';

const whole = (version: string) =>
  corpusOf(version, {
    library: tallied({ a: 3, b: 1 }),
    tests: tallied({ a: 1, t: 5 }),
    tools: tallied({ o: 2 }),
  });
const untested = (version: string) => corpusOf(version, { library: tallied({ a: 2 }) });
const dozen = (number: number) => Array.from({ length: number }, (_, minor) => whole(`3.${minor}`));

/** With so many files of its library and of tests. */
function withFiles(corpus: CountedCorpus, tests: number, library = 500): CountedCorpus {
  const { library: own, tests: part } = corpus.areas;
  if (own === undefined || part === undefined) throw new Error('no tests');
  const areas = { library: { ...own, filesThere: library }, tests: { ...part, filesThere: tests } };
  return { ...corpus, areas };
}

/** A trimmed corpus, and one beside it, where no module is shared. */
function withNoneShared(): readonly CountedCorpus[] {
  return [true, false].map((isTrimmed) => ({
    ...corpusOf(isTrimmed ? '3.2' : '3.1', {}),
    isTrimmed,
    areas: { library: areaCounts(new Map(), { files: 0, filesThere: 9, bytes: 0 }) },
  }));
}

function fair(set: FairSet) {
  if (set.kind !== 'fair') throw new Error(set.kind);
  return set;
}

const complaint = (corpora: readonly CountedCorpus[], chosen: readonly Area[] = areas) => {
  const set = fairSet(corpora, chosen);
  return set.kind === 'fair' ? 'fair' : unfairWords(set);
};

describe('a fair set', () => {
  test('goes from the oldest version to the newest', () => {
    const { corpora } = fair(fairSet([whole('3.13.0'), whole('3.9.18'), whole('2.7')], defaultAreas));
    expect(corpora.map(({ version }) => version)).toEqual(['2.7', '3.9.18', '3.13.0']);
  });

  test('adds up the areas that were chosen', () => {
    const { corpora } = fair(fairSet([whole('3.1'), whole('3.2')], ['library', 'tests']));
    expect(corpora[0]).toMatchObject({ files: 2, bytes: 20, symbols: 10 });
    expect(corpora[0]?.tallies).toEqual(tallied({ t: 5, a: 4, b: 1 }));
  });

  test('leaves out of all what one lacks, and says whose lack it is', () => {
    const set = fair(fairSet([whole('3.1'), untested('3.2'), untested('3.3')], areas));
    expect(set.areas).toEqual(['library']);
    expect(set.leftOut).toEqual([
      { area: 'tests', lacking: ['CPython 3.2', 'CPython 3.3'], hasSome: false },
      { area: 'tools', lacking: ['CPython 3.2', 'CPython 3.3'], hasSome: false },
    ]);
    expect(set.corpora.map(({ symbols }) => symbols)).toEqual([4, 2, 2]);
  });

  test('says nothing of an area that none has', () => {
    expect(fair(fairSet([untested('3.1'), untested('3.2')], areas))).toMatchObject({
      areas: ['library'],
      leftOut: [],
    });
  });

  test('takes an area whose files are all empty for one that is not there', () => {
    const empty = corpusOf('3.2', { library: tallied({ a: 1 }), tests: [] });
    expect(fair(fairSet([whole('3.1'), empty], ['library', 'tests'])).areas).toEqual(['library']);
  });

  test('leaves out what one has next to none of, as Debian’s Python has of the tests', () => {
    const full = withFiles(whole('3.11.7'), 1056);
    const some = fair(fairSet([full, withFiles(whole('3.11.2'), 30)], ['library', 'tests']));
    expect(some.leftOut).toEqual([{ area: 'tests', lacking: ['CPython 3.11.2'], hasSome: true }]);
    expect(leftOutWords(some.leftOut)).toBe('no tests, or next to none, in CPython 3.11.2');
    const many = fair(fairSet([full, withFiles(whole('3.8.18'), 900)], ['library', 'tests']));
    expect(many.leftOut).toEqual([]);
  });

  test('says once who lacks several areas', () => {
    const lacks = { lacking: ['CPython 3.14.2'], hasSome: false };
    const other = { area: 'site-packages', lacking: ['CPython 3.8.18'], hasSome: false } as const;
    expect(leftOutWords([{ area: 'tests', ...lacks }, other, { area: 'tools', ...lacks }])).toBe(
      'no tests and no bundled tools in CPython 3.14.2; no site-packages in CPython 3.8.18',
    );
  });

  test('takes a project of few modules and many tests for what it is, and no Python for one without', () => {
    const project = withFiles(whole('3.1'), 40, 1);
    const set = fair(fairSet([project, withFiles(whole('3.12.1'), 1056, 540)], ['library', 'tests']));
    expect([set.areas, set.leftOut]).toEqual([['library', 'tests'], []]);
  });

  test('leaves out no small library, nor small site-packages', () => {
    const small = corpusOf('3.2', { library: tallied({ a: 1 }), 'site-packages': tallied({ a: 1 }) });
    const { library, 'site-packages': packages } = small.areas;
    if (library === undefined || packages === undefined) throw new Error('no library');
    const areas = {
      library: { ...library, filesThere: 500 },
      'site-packages': { ...packages, filesThere: 9000 },
    };
    const large = { ...corpusOf('3.1', {}), areas };
    expect(fair(fairSet([small, large], ['library', 'site-packages'])).leftOut).toEqual([]);
  });

  test('holds two to a dozen', () => {
    expect([2, 12].map((number) => fairSet(dozen(number), defaultAreas).kind)).toEqual(['fair', 'fair']);
  });
});

describe('what is not to be compared', () => {
  test.each([
    ['none', [], 'there is none'],
    ['one alone', dozen(1), 'there is only one'],
    ['thirteen', dozen(13), 'there are 13, and at most 12 are compared at a time'],
    ['one twice', [whole('3.1'), whole('3.1')], 'CPython 3.1 is there twice'],
  ])('is said of %s', (_, corpora, words) => {
    expect(complaint(corpora)).toBe(words);
  });

  test('is said where no chosen area is in all', () => {
    expect(complaint([whole('3.1'), untested('3.2')], ['tests'])).toBe(
      'they have no area in common: no tests in CPython 3.2',
    );
  });

  test('is said where no module is shared, of which each has some', () => {
    expect(complaint(withNoneShared())).toBe(
      'they share no module, and beside a trimmed library, as of CPython 3.2, only shared ones count',
    );
  });

  test('is said where no area is chosen', () => {
    expect(complaint(dozen(2), [])).toBe('no area is chosen');
  });
});
