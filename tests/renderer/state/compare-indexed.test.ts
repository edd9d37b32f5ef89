import { describe, expect, test } from 'vitest';
import type { CorpusName } from '../../../core/compare/corpus.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { opened, read } from './compare-on.ts';
import { indexed, installation, Later } from './fake-bridge.ts';

describe('Pythons that are indexed one after the other', () => {
  const python = (id: number, at: number) => installation(id, { index: indexed({ at }) });
  const chosen = ([7, 8] as const).map((id): CorpusName => ({ kind: 'installation', id }));

  test.each([
    ['nobody chose', null],
    ['were chosen', chosen],
  ])('are counted once more, after the last of them, where they %s', async (_, compared) => {
    let readings = 0;
    let listed = [python(7, 1), python(8, 1)];
    const answers = new Map([7, 8].map((id) => [id, new Later<Installation>()]));
    const { pythons, library, indexing } = opened(compared, {
      listInstallations: () => Promise.resolve(listed),
      index: (id) => answers.get(id)?.promise ?? Promise.reject(new Error('nobody asked for it')),
      readCorpora: (names) => {
        readings++;
        return read(names);
      },
    });
    await library.load();
    await pythons.open();
    const runs = [7, 8].map((id) => indexing.index(id));
    await pythons.keepUp(pythons.basis);
    listed = [python(7, 2), python(8, 1)];
    answers.get(7)?.resolve(python(7, 2));
    await runs[0];
    await pythons.keepUp(pythons.basis);
    expect(readings).toBe(1);
    listed = [python(7, 2), python(8, 2)];
    answers.get(8)?.resolve(python(8, 2));
    await runs[1];
    await pythons.keepUp(pythons.basis);
    expect(readings).toBe(2);
  });

  test('are no reason to wait where others are compared', async () => {
    const { pythons, library, indexing } = opened(chosen.slice(0, 1), {
      listInstallations: () => Promise.resolve([python(7, 1), python(8, 1)]),
      index: () => new Later<Installation>().promise,
    });
    await library.load();
    void indexing.index(8);
    expect(pythons.basis).not.toBeNull();
  });
});
