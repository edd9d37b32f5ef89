import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { inMilliseconds, median, type Row } from './row.ts';
import { millisecondsToPaint } from './page-clock.ts';

const ROUNDS = 5;
const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 700, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`;

/**
 * How long Sounder takes from its start to a usable window, which is its first paint: rail and stored list are
 * drawn together, before that the page is empty. Against a window with one word in it, taking turns.
 */
export async function benchStart(): Promise<readonly Row[]> {
  const bare = mkdtempSync(join(tmpdir(), 'sounder-bare-'));
  writeFileSync(join(bare, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(join(bare, 'main.cjs'), BARE_MAIN);
  writeFileSync(join(bare, 'index.html'), '<!doctype html><title>Bare</title><p>Bare</p>');
  const times = { sounder: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await millisecondsToPaint(bare, 'file://'));
      times.sounder.push(await millisecondsToPaint(root, 'app://sounder/'));
    }
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
  const [ours, theirs] = [median(times.sounder), median(times.bare)];
  return [
    {
      what: 'start to a usable window',
      value: inMilliseconds(ours),
      against: `a bare window: ${inMilliseconds(theirs)}`,
      ratio: ours / theirs,
    },
  ];
}
