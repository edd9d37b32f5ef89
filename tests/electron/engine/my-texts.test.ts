import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { LARGEST_TEXT, MY_TEXTS } from '../../../core/python/texts.ts';
import { moduleCosts } from '../../../core/timeline/module-costs.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('my texts', () => {
  test('are modules that are read as they were added, the latest first', async () => {
    const { engine } = startEngine();
    const poem = await engine.addText('poem.txt', bytes('if only\r\n'));
    const code = await engine.addText('a.py', bytes('if x: pass\n'));
    expect(await engine.listModules(MY_TEXTS)).toEqual([code, poem]);
    expect(await engine.readModule(poem.id)).toEqual({ module: poem, text: 'if only\r\n' });
    expect(poem).toMatchObject({ path: 'poem.txt', installation: MY_TEXTS, bytes: 9, encoding: 'utf-8' });
  });

  test('are there when Sounder is started anew', async () => {
    const { engine, dataFolder } = startEngine();
    const { id } = await engine.addText('poem.txt', bytes('e'));
    await engine.close();
    const { engine: next } = startEngine({ dataFolder });
    expect((await next.readModule(id)).text).toBe('e');
  });

  test('come from a file, in the encoding that is its own', async () => {
    const { engine } = startEngine();
    const file = join(tempFolder(), 'été.txt');
    writeFileSync(file, Buffer.from('\u00e9t\u00e9', 'latin1'));
    const { id, path } = await engine.addTextFile(file);
    expect(path).toBe('été.txt');
    expect(await engine.readModule(id)).toMatchObject({ text: 'été', module: { encoding: 'iso-8859-1' } });
  });

  test('tell how long each takes, character by character unless it is Python', async () => {
    const { engine } = startEngine();
    await engine.addText('e.txt', bytes('et'));
    const [measured] = await engine.measureModules(MY_TEXTS, moduleCosts(ituCodebook(), 'spaced'));
    expect(measured?.units).toBe(1 + 3 + 3 + 3);
  });

  test('are gone once they are deleted, and their number is not given again', async () => {
    const { engine } = startEngine();
    const { id } = await engine.addText('a.txt', bytes('e'));
    await engine.deleteText(id);
    await expect(engine.readModule(id)).rejects.toThrow('no longer');
    expect((await engine.addText('a.txt', bytes('e'))).id).not.toBe(id);
    await engine.deleteText(1); // no text, and nothing of a library is touched
  });

  test('are back as they were, in their own place and once, however often that is asked', async () => {
    const { engine } = startEngine();
    const { id } = await engine.addText('a.txt', bytes('\ufeffe'));
    const later = await engine.addText('b.txt', bytes('t'));
    const before = await engine.readModule(id);
    await engine.deleteText(id);
    expect(await engine.restoreText(before)).toEqual(before.module);
    expect(await engine.restoreText(before)).toEqual(before.module);
    expect(await engine.readModule(id)).toEqual(before);
    expect(await engine.listModules(MY_TEXTS)).toEqual([later, before.module]);
  });

  test('are not made of a module of a library', async () => {
    const { engine } = startEngine();
    const { module } = await engine.readModule((await engine.addText('a.txt', bytes('e'))).id);
    const sample = { module: { ...module, id: -1 }, text: 'e' };
    await expect(engine.restoreText(sample)).rejects.toMatchObject({ code: 'module-unknown' });
  });

  test.each([
    ['', 'nothing in it'],
    ['a\0b', 'no text'],
    ['e'.repeat(LARGEST_TEXT + 1), 'larger than 4 MB'],
  ])('are not made of what cannot be sent', async (text, complaint) => {
    const { engine } = startEngine();
    await expect(engine.addText('a.txt', bytes(text))).rejects.toThrow(complaint);
    expect(await engine.listModules(MY_TEXTS)).toEqual([]);
  });

  test('are not made of a file that is not there', async () => {
    const { engine } = startEngine();
    await expect(engine.addTextFile(join(tempFolder(), 'none'))).rejects.toThrow('none');
  });
});
