import { describe, expect, test } from 'vitest';
import { openTextCall } from '../../../electron/handlers/open-text.ts';

function asking(canceled: boolean) {
  const told: unknown[] = [];
  const call = (name: string, input: readonly unknown[]) => {
    told.push([name, ...input]);
    return Promise.resolve('a module');
  };
  const ask = () => Promise.resolve({ canceled, filePaths: canceled ? [] : ['/home/ada/poem.txt'] });
  return { open: openTextCall(ask, { call }), told };
}

describe('opening a text', () => {
  test('hands the file that the person chose to the engine', async () => {
    const { open, told } = asking(false);
    expect(await open()).toBe('a module');
    expect(told).toEqual([['addTextFile', '/home/ada/poem.txt']]);
  });

  test('is nothing where the person cancels', async () => {
    const { open, told } = asking(true);
    expect(await open()).toBeNull();
    expect(told).toEqual([]);
  });

  test('asks once at a time', async () => {
    const { open } = asking(false);
    const first = open();
    await expect(open()).rejects.toThrow(expect.objectContaining({ code: 'question-open' }));
    expect(await first).toBe('a module');
  });
});
