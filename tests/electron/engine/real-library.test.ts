import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { refusing } from '../../support/fake-host.ts';
import { startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { summaryOf } from './support/ready.ts';

const root = join(homedir(), '.pyenv');
const isThere = existsSync(join(root, 'versions/3.11.7/lib/python3.11/os.py'));

test.skipIf(!isThere)(
  'the library of CPython 3.11.7 under pyenv has 30,673,587 symbols of 482 kinds',
  async () => {
    // What is installed beside the library is another on each computer.
    const host = hostWith(root, refusing(nodeFiles, '/site-packages'));
    const { engine } = startEngine({ host, workers: 2 });
    const found = await engine.locate();
    const id = found.find(({ version }) => version === '3.11.7')?.id ?? 0;
    const indexed = await engine.index(id);
    expect(summaryOf(indexed)).toMatchObject({ kind: 'done', files: 1790, symbols: 30_673_587 });
    expect(await engine.readTallies(id, areas)).toHaveLength(482);
  },
);
