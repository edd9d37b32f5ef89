import { describe, expect, test } from 'vitest';
import type { Area } from '../../../core/count/area.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import { notesOf, otherNotesOf, stateOf, verbOf } from '../../../renderer/words/index-state.ts';
import { indexed, installation } from '../state/fake-bridge.ts';

const library: readonly Area[] = ['library'];

describe('what is said of an index', () => {
  test('that was read to its end and stopped when it was read again are its figures, when, and that', () => {
    const python = installation(13, { index: indexed({ isInterrupted: true }) });
    expect(stateOf(python, library)).toEqual([
      '1 file · 1 B',
      expect.stringMatching(/^indexed .*1970/),
      'reading again was stopped',
    ]);
    expect(verbOf(python)).toBe('Go on');
  });

  test('that was read to its end is no more than its figures and when', () => {
    const python = installation(13, { index: indexed({}) });
    expect(stateOf(python, library)).toHaveLength(2);
    expect(verbOf(python)).toBe('Index again');
  });

  test('counts the notes of the areas that count', () => {
    const some = { files: 1, bytes: 1, symbols: 1, notes: 2 };
    const index = indexed({ totals: totalsByArea({ library: some, tests: { ...some, notes: 1 } }) });
    const python = installation(13, { index });
    expect(notesOf(python, library)).toBe('2 notes');
    expect(notesOf(python, ['tests'])).toBe('1 note');
    expect(notesOf(python, ['tools'])).toBeNull();
  });

  test('tells of the notes of other areas', () => {
    const some = { files: 1, bytes: 1, symbols: 1, notes: 2 };
    const python = installation(13, { index: indexed({ totals: totalsByArea({ tests: some }) }) });
    expect(otherNotesOf(python, library)).toBe('2 notes in areas that do not count');
    expect(otherNotesOf(python, ['library', 'tests'])).toBeNull();
  });

  test('tells what was read where none of it counts', () => {
    const some = { files: 3, bytes: 1, symbols: 1, notes: 0 };
    const tests = installation(13, { index: indexed({ totals: totalsByArea({ tests: some }) }) });
    const nothing = installation(13, { index: indexed({ totals: totalsByArea({}) }) });
    expect(stateOf(tests, library)[0]).toBe('3 files read, none in what counts');
    expect(stateOf(nothing, library)[0]).toBe('no file was read');
  });

  test('names the area that counts and was not read', () => {
    const index = indexed({ hasSitePackages: false });
    expect(stateOf(installation(13, { index }), ['library', 'site-packages'])[2]).toBe(
      'site-packages not read',
    );
    expect(stateOf(installation(13, { index }), library)).toHaveLength(2);
  });
});
