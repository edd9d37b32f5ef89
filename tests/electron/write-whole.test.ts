import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAllWhole } from '../../electron/write-whole.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('files that are written whole', () => {
  test('leave none of them where one cannot take its place', async () => {
    const folder = tempFolder();
    const files = ['a-1.wav', 'a-2.wav'].map((name) => join(folder, name));
    const writing = writeAllWhole(files, (places) => {
      for (const place of places) writeFileSync(place, 'sound');
      mkdirSync(join(folder, 'a-2.wav')); // something takes the second one's place meanwhile
      return Promise.resolve();
    });
    await expect(writing).rejects.toMatchObject({ code: 'file-not-written' });
    expect(readdirSync(folder)).toEqual(['a-2.wav']);
  });
});
