import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { sounderError } from '../../../core/errors.ts';
import type { ModuleSource } from '../../../core/python/installation.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { Listening } from '../../../renderer/state/listening.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { PaperOutput } from '../sound/paper-output.ts';
import { fakeBridge, Later, moduleOf, talliesOf } from './fake-bridge.ts';

const book = {
  codebook: huffmanCodebook(talliesOf('abcdefgh\n')),
  areas: defaultAreas,
  kept: null,
  tallies: [],
  limit: null,
};
const sourceOf = (id: number, text = 'abc\n'): ModuleSource => ({ module: moduleOf(id, 1), text });

function listeningTo(answers: Partial<Bridge>) {
  const bridge = fakeBridge({ changeSettings: () => Promise.resolve(defaultSettings), ...answers });
  const notices = new Notices();
  const output = new PaperOutput();
  const preferences = new Preferences(bridge, notices, defaultSettings);
  const listening = new Listening(bridge, preferences, notices, () => Promise.resolve(output));
  return { listening, notices, output };
}

/** What looks where it is, again and again, which a test lets happen. */
const lookouts = new Map<number, () => void>();
const lookNow = () => {
  for (const look of lookouts.values()) look();
};

beforeEach(() => {
  let last = 0;
  vi.stubGlobal('setInterval', (look: () => void) => {
    lookouts.set(++last, look);
    return last;
  });
  vi.stubGlobal('clearInterval', (timer: number) => lookouts.delete(timer));
});
afterEach(() => {
  lookouts.clear();
  vi.unstubAllGlobals();
});

describe('listening', () => {
  test('follows the sound, and is at the beginning again when it has ended', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(1.5);
    lookNow();
    expect(listening.transport.phase).toBe('playing');
    expect(listening.transport.elapsed).toBeGreaterThan(1);
    expect(listening.transport.sounding?.signal.letters[0]).toMatch(/^[.-]+$/);
    output.pass(60);
    expect(listening.transport.phase).toBe('stopped');
    expect(listening.transport.position).toBe(0);
    expect(listening.transport.sounding).toBeNull();
  });

  test('goes on after a pause with the symbol that was cut short', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(1);
    lookNow();
    const at = listening.transport.signalIndex;
    listening.transport.pause();
    expect(listening.transport.signalIndex).toBe(at);
    expect(listening.transport.position).toBe(listening.transmission?.timeline.keyed[at]);
  });

  test('is silent when a module comes that was asked for before Play', async () => {
    const slow = new Later<ModuleSource>();
    const { listening, output } = listeningTo({
      readModule: (id) => (id === 5 ? Promise.resolve(sourceOf(5)) : slow.promise),
    });
    await listening.open(moduleOf(5, 1), book);
    const opening = listening.open(moduleOf(6, 1), book);
    expect(listening.opening).toBe('m6.py');
    await listening.transport.play();
    slow.resolve(sourceOf(6));
    await opening;
    output.pass(2);
    expect(listening.transport.phase).toBe('stopped');
    expect(listening.opening).toBeNull();
    expect(listening.transmission?.source.module.id).toBe(6);
    expect(output.isAwake).toBe(false);
  });

  test('opens the module that was asked for last, whichever comes last', async () => {
    const slow = new Later<ModuleSource>();
    const { listening } = listeningTo({
      readModule: (id) => (id === 6 ? Promise.resolve(sourceOf(6)) : slow.promise),
    });
    const first = listening.open(moduleOf(5, 1), book);
    await listening.open(moduleOf(6, 1), book);
    slow.resolve(sourceOf(5));
    await first;
    expect(listening.transmission?.source.module.id).toBe(6);
  });

  test('tells why a module cannot be opened, and has none open', async () => {
    const { listening, notices } = listeningTo({
      readModule: (id) =>
        id === 5 ? Promise.resolve(sourceOf(5)) : Promise.reject(sounderError('module-vanished', 'm6.py')),
    });
    await listening.open(moduleOf(5, 1), book);
    await listening.open(moduleOf(6, 1), book);
    expect(listening.transmission).toBeNull();
    expect(notices.list[0]?.text).toContain('m6.py');
  });

  test('says nothing of a module that could not be opened once another was', async () => {
    const gone = new Later<ModuleSource>();
    const { listening, notices } = listeningTo({
      readModule: (id) =>
        id === 6
          ? Promise.resolve(sourceOf(6))
          : gone.promise.then(() => Promise.reject(sounderError('module-vanished', 'm5.py'))),
    });
    const first = listening.open(moduleOf(5, 1), book);
    await listening.open(moduleOf(6, 1), book);
    gone.resolve(sourceOf(5));
    await first;
    expect(notices.list).toEqual([]);
  });

  test('goes on where it is when its codebook changes', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(2);
    lookNow();
    const from = listening.transport.sounding?.from;
    expect(from).toBeGreaterThan(0);
    await listening.recode({ ...book, codebook: huffmanCodebook(talliesOf('\nabc')) });
    expect(listening.transport.phase).toBe('playing');
    expect(listening.transport.sounding?.from).toBe(from);
  });

  test('keeps its symbol when letters are parted in another way', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(1);
    lookNow();
    const at = listening.transport.signalIndex;
    listening.setSound({ spacing: 'spaced' });
    expect(listening.transport.signalIndex).toBe(at);
    expect(listening.transport.phase).toBe('playing');
    expect(lookouts.size).toBe(1);
  });

  test('tells the time left at the speed that is set', async () => {
    const { listening } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    const slow = listening.total;
    listening.setVoice({ speed: wordsPerMinute(40) });
    expect(listening.total).toBeCloseTo(slow / 2, 9);
  });

  test('parts letters as the codebook allows: spaced where one codeword begins another', async () => {
    const { listening } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    const spaced = { ...book, codebook: fastestSpacedCodebook(talliesOf('abcdefgh\n')) };
    expect(listening.spacingOf(book.codebook)).toBe('run-on');
    await listening.open(moduleOf(5, 1), spaced);
    expect(listening.transmission?.timeline.spacing).toBe('spaced');
    listening.setSound({ spacing: 'run-on' });
    expect(listening.transmission?.timeline.spacing).toBe('spaced');
  });

  test('goes on where it is by a codebook of another method', async () => {
    const { listening } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.recode({ ...book, codebook: fastestSpacedCodebook(talliesOf('abcdefgh\n')) });
    expect(listening.transmission?.codebook.method).toBe('fastest-spaced');
    expect(listening.transmission?.timeline.spacing).toBe('spaced');
  });

  test('lets a codeword be heard by itself, and what played goes on where it was', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id)) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(1);
    lookNow();
    const at = listening.transport.signalIndex;
    await listening.transport.hear('.-');
    expect(listening.transport.hearing).toBe('.-');
    expect(listening.transport.phase).toBe('paused');
    output.pass(2);
    expect(listening.transport.hearing).toBeNull();
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.signalIndex).toBe(at);
  });

  test('silences a codeword too when everything is stopped', async () => {
    const { listening, output } = listeningTo({});
    await listening.transport.hear('-'.repeat(30));
    output.pass(0.2);
    listening.transport.stop();
    expect(listening.transport.hearing).toBeNull();
    output.pass(2);
    expect(output.isAwake).toBe(false);
  });

  test('opens an empty module, and has nothing to play in it', async () => {
    const { listening, output } = listeningTo({ readModule: (id) => Promise.resolve(sourceOf(id, '')) });
    await listening.open(moduleOf(5, 1), book);
    await listening.transport.play();
    output.pass(1);
    expect(listening.transport.phase).toBe('stopped');
    expect(listening.total).toBe(0);
  });
});
