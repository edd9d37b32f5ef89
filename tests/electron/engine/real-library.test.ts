import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEngine } from './support/engines.ts';

const root = join(homedir(), '.pyenv');
const isThere = existsSync(join(root, 'versions/3.11.7/lib/python3.11/os.py'));

test.skipIf(!isThere)(
  'the library of CPython 3.11.7 under pyenv has 30,673,587 symbols of 482 kinds',
  async () => {
    const { engine } = startEngine({ root, workers: 2 });
    const found = await engine.locate();
    const id = found.find(({ version }) => version === '3.11.7')?.id ?? 0;
    expect((await engine.index(id)).index).toMatchObject({ kind: 'done', files: 1790, symbols: 30_673_587 });
    expect(await engine.readTallies(id)).toHaveLength(482);
  },
);
