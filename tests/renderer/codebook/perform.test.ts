import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { Tally } from '../../../core/count/tally.ts';
import type { Job, Report } from '../../../renderer/codebook/jobs.ts';
import { build, perform } from '../../../renderer/codebook/perform.ts';
import { talliesOf } from '../state/fake-bridge.ts';

const tallies = talliesOf('abcdefgh\n ');

function reportsOf(job: Job): readonly Report[] {
  const reports: Report[] = [];
  perform(job, (report) => reports.push(report));
  return reports;
}
const compared = (text: string | null, kept = false, spacing: 'spaced' | null = null) =>
  reportsOf({
    kind: 'compare',
    isPython: true,
    tallies,
    maxLength: 12,
    spacing,
    kept: kept ? huffmanCodebook(talliesOf('xyz')) : null,
    text,
  }).flatMap((report) => (report.kind === 'compared' ? [report.compared] : []));

/** `n` ideographs, the first the most frequent. */
const ideographs = (n: number): readonly Tally[] =>
  Array.from({ length: n }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}`,
    count: n - at,
  }));

describe('a codebook that is made', () => {
  test('is the one of the method', () => {
    const [built, done] = reportsOf({ kind: 'build', method: 'huffman', tallies, maxLength: 12 });
    expect(built).toEqual({ kind: 'built', codebook: huffmanCodebook(tallies) });
    expect(done).toEqual({ kind: 'done' });
  });

  test('has as many elements as hold all symbols where the limit is lower', () => {
    const { entries } = build({ method: 'length-limited', tallies, maxLength: 1 });
    expect(Math.max(...entries.map(({ code }) => code.length))).toBe(4); // 11 with the escape
  });

  test('tells how far it is where it takes long', () => {
    const reports = reportsOf({
      kind: 'build',
      method: 'fastest-prefix',
      tallies: ideographs(400),
      maxLength: 12,
    });
    const shares = reports.flatMap((report) => (report.kind === 'progress' ? [report.share] : []));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('is a failure where the table cannot be used', () => {
    expect(reportsOf({ kind: 'build', method: 'huffman', tallies: [], maxLength: 12 })).toMatchObject([
      { kind: 'failed', code: 'table-unusable' },
    ]);
  });
});

describe('methods that are compared', () => {
  test('take a whole module by their own spacing, and Morse loses case', () => {
    const codes = compared('abcd efgh\n');
    expect(codes.map(({ code, spacing }) => `${code} ${spacing}`)).toContain('fastest-spaced spaced');
    expect(codes.find(({ code }) => code === 'huffman')?.spacing).toBe('run-on');
    expect(codes.find(({ code }) => code === 'itu')?.losses.alteredShare).toBeGreaterThan(0);
    expect(codes.find(({ code }) => code === 'huffman')?.losses).toMatchObject({
      noSignalShare: 0,
      alteredShare: 0,
    });
  });

  test('take on average of a symbol what they were measured to take', () => {
    const [bounds] = reportsOf({
      kind: 'compare',
      isPython: true,
      tallies,
      maxLength: 12,
      spacing: null,
      kept: null,
      text: null,
    });
    const units = (code: string) => compared(null).find((each) => each.code === code)?.units ?? 0;
    expect(bounds?.kind === 'bounds' && bounds.bounds.runOn).toBeLessThanOrEqual(units('fastest-prefix'));
    expect(units('fastest-prefix')).toBeLessThanOrEqual(units('huffman-dots'));
  });

  test('part letters as is wanted, where the codebook leaves it open', () => {
    const of = (spacing: 'spaced' | null) =>
      compared('abc', false, spacing).find(({ code }) => code === 'huffman');
    expect(of('spaced')).toMatchObject({ spacing: 'spaced', units: (of(null)?.units ?? 0) + 3 * 2 });
    expect(of('spaced')?.parting).toBeGreaterThan(0);
  });

  test('have a kept codebook beside them', () => {
    expect(compared('abc', true).map(({ code }) => code)).toContain('kept');
  });

  test('take a text that is no Python character by character', () => {
    const of = (isPython: boolean) =>
      reportsOf({
        kind: 'compare',
        isPython,
        tallies: talliesOf('if x'),
        maxLength: 12,
        spacing: null,
        kept: null,
        text: 'if',
      });
    expect(of(true)).not.toEqual(of(false));
  });

  test('are there for an empty module too, and have no bound', () => {
    expect(compared('').every(({ units }) => units === 0)).toBe(true);
    const kinds = reportsOf({
      kind: 'compare',
      isPython: true,
      tallies,
      maxLength: 12,
      spacing: null,
      kept: null,
      text: '',
    }).map(({ kind }) => kind);
    expect(kinds).not.toContain('bounds');
    expect(kinds.at(-1)).toBe('done');
  });
});
