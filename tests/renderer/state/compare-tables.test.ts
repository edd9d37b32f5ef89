import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import type { CorpusName } from '../../../core/compare/corpus.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { opened, read, table, versions } from './compare-on.ts';

describe('a table that the person opens', () => {
  const saved = { kind: 'damaged', name: 'mine.json', message: '' } as const;
  const corpus: CorpusName = { kind: 'table', name: 'mine.json' };
  const asked: (readonly CorpusName[])[] = [];
  const answers: Partial<Bridge> = {
    openTable: () => Promise.resolve(saved),
    listTables: () => Promise.resolve([saved]),
    closeTable: () => Promise.resolve(),
    readCorpora: (names) => {
      asked.push(names);
      return read(names);
    },
    changeSettings: (change) => Promise.resolve({ ...defaultSettings, ...(change as object) }),
  };

  test('is compared with the others, until it is closed', async () => {
    const { pythons } = opened([table(1), table(2)], answers);
    await pythons.openTable();
    expect(asked.at(-1)).toEqual([table(1), table(2), corpus]);
    await pythons.openTable();
    expect(asked.at(-1)).toEqual([table(1), table(2), corpus]);
    await pythons.closeTable('mine.json');
    expect(asked.at(-1)).toEqual([table(1), table(2)]);
    expect(pythons.candidates).toEqual([]);
  });

  test('and closed is compared again when that is undone', async () => {
    const { pythons, notices } = opened([table(1), table(2), corpus], {
      ...answers,
      restoreTable: () => Promise.resolve({ ...saved, name: 'mine 2.json' }),
    });
    await pythons.closeTable('mine.json');
    expect(notices.list).toMatchObject([{ tone: 'news', action: { label: 'Undo' } }]);
    notices.list[0]?.action?.run();
    await expect.poll(() => asked.at(-1)).toEqual([table(1), table(2), { ...corpus, name: 'mine 2.json' }]);
    expect(notices.list).toEqual([]);
  });

  test('and closed, though not compared, is not compared when that is undone', async () => {
    const { pythons, notices } = opened([table(1), table(2)], {
      ...answers,
      restoreTable: () => Promise.resolve(saved),
    });
    await pythons.closeTable('mine.json');
    notices.list[0]?.action?.run();
    await expect.poll(() => pythons.candidates).toMatchObject([{ saved }]);
    expect(pythons.names).toEqual([table(1), table(2)]);
  });

  test('stays where it cannot be closed, which is told', async () => {
    const { pythons, notices } = opened([table(1), table(2), corpus], {
      ...answers,
      closeTable: () => Promise.reject(new Error('held')),
    });
    await pythons.closeTable('mine.json');
    expect(pythons.has(corpus)).toBe(true);
    expect(notices.list).toMatchObject([{ tone: 'fault' }]);
  });

  test('that is refused is told of, and what was compared stays', async () => {
    const { pythons, notices } = opened([table(1), table(2)], {
      ...answers,
      openTable: () => Promise.reject(new Error('no table')),
    });
    await pythons.open();
    await pythons.openTable();
    expect(notices.list).toMatchObject([{ tone: 'fault' }]);
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
  });
});
