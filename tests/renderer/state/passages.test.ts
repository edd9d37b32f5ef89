import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { keyedPlacesOf, placesOf } from '../../../core/practice/passage.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { Listening } from '../../../renderer/state/listening.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Passages } from '../../../renderer/state/passages.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { PaperOutput } from '../sound/paper-output.ts';
import { fakeBridge, moduleOf, talliesOf } from './fake-bridge.ts';

const text = '\nimport os\n\n\ndef go(to):\n    return to\n';
const tallies = talliesOf(text);
const book = { codebook: huffmanCodebook(tallies), tallies, areas: defaultAreas, kept: null, limit: null };

/** A module that is open, and what of it is practised. */
async function passagesOf(source = text) {
  const bridge = fakeBridge({
    changeSettings: () => Promise.resolve(defaultSettings),
    readModule: (id) => Promise.resolve({ module: moduleOf(id, 1), text: source }),
  });
  const notices = new Notices();
  const preferences = new Preferences(bridge, notices, defaultSettings);
  const listening = new Listening(bridge, preferences, notices, () => Promise.resolve(new PaperOutput()));
  const passages = new Passages(listening, preferences);
  await listening.open(moduleOf(1, 1), book);
  const chosen = () => source.slice(passages.stretch?.from, passages.stretch?.to);
  return { passages, listening, preferences, chosen };
}

describe('what is practised of a module', () => {
  test('is its first line that is not blank, until another is chosen', async () => {
    const { passages, chosen } = await passagesOf();
    expect(chosen()).toBe('import os');
    expect(passages.lines).toEqual({ first: 2, last: 2 });
  });

  test('is the line, the function or the module that is chosen', async () => {
    const { passages, chosen } = await passagesOf();
    passages.choose('function', text.indexOf('return'));
    expect(chosen()).toBe('def go(to):\n    return to');
    passages.choose('module', 0);
    expect(chosen()).toBe(text);
  });

  test('stays as it was where there is no function', async () => {
    const { passages, chosen } = await passagesOf();
    expect(passages.choose('function', 1)).toBe(false);
    expect(chosen()).toBe('import os');
  });

  test('goes on to the next line that is not blank', async () => {
    const { passages, chosen } = await passagesOf();
    passages.chooseNext();
    expect(chosen()).toBe('def go(to):');
    passages.chooseNext();
    expect(passages.hasNext).toBe(false);
  });

  test('has its indentation and line ends given, if one wants that', async () => {
    const { passages, preferences } = await passagesOf();
    passages.choose('function', text.indexOf('return'));
    const places = passages.passage === null ? 0 : placesOf(passages.passage);
    const keyed = () => (passages.passage === null ? 0 : keyedPlacesOf(passages.passage));
    expect(keyed()).toBe(places - 5);
    preferences.change({ freeIndentation: false, freeLineEnds: false });
    expect(keyed()).toBe(places);
  });

  test('follows the sound until it has begun', async () => {
    const { passages, listening, chosen } = await passagesOf();
    await listening.transport.seek(1e6);
    expect(chosen()).toBe('    return to');
    passages.stay();
    listening.transport.stop();
    expect(chosen()).toBe('    return to');
  });

  test('is nothing of an empty module, and nothing where none is open', async () => {
    const { passages, listening } = await passagesOf('');
    expect(passages.passage === null ? -1 : placesOf(passages.passage)).toBe(0);
    listening.close();
    expect(passages.passage).toBeNull();
  });
});
