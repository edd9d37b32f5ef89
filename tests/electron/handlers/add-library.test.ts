import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import { describe, expect, test } from 'vitest';
import { addLibraryCall } from '../../../electron/handlers/add-library.ts';

/** The call over a dialog that answers so, what it was asked, and what the engine was told. */
function asking(answer: OpenDialogReturnValue | Promise<OpenDialogReturnValue>) {
  const asked: OpenDialogOptions[] = [];
  const told: unknown[] = [];
  const ask = (options: OpenDialogOptions) => {
    asked.push(options);
    return Promise.resolve(answer);
  };
  const call = (name: string, input: readonly unknown[]) => {
    told.push([name, ...input]);
    return Promise.resolve(['added']);
  };
  return { add: addLibraryCall(ask, { call }), asked, told };
}

const chosen = { canceled: false, filePaths: ['/srv/python'] };

describe('adding a library', () => {
  test('hands the folder that the person chose to the engine', async () => {
    const { add, asked, told } = asking(chosen);
    expect(await add('folder')).toEqual(['added']);
    expect(asked).toMatchObject([{ title: 'Add a folder', properties: ['openDirectory'] }]);
    expect(told).toEqual([['addLibrary', '/srv/python']]);
  });

  test('asks for zips only, if a zip is wanted', async () => {
    const { add, asked } = asking(chosen);
    await add('zip');
    expect(asked).toMatchObject([{ properties: ['openFile'], filters: [{ extensions: ['zip'] }] }]);
  });

  test('is nothing if the person cancels', async () => {
    const { add, told } = asking({ canceled: true, filePaths: [] });
    expect(await add('folder')).toEqual([]);
    expect(told).toEqual([]);
  });

  test('asks one question at a time, and can be asked again afterwards', async () => {
    let resolve: (answer: OpenDialogReturnValue) => void = () => undefined;
    const { add, asked } = asking(new Promise((settle) => (resolve = settle)));
    const first = add('folder');
    await expect(add('zip')).rejects.toMatchObject({ code: 'question-open' });
    resolve(chosen);
    expect(await first).toEqual(['added']);
    await add('zip');
    expect(asked.map(({ title }) => title)).toEqual(['Add a folder', 'Add a zip']);
  });
});
