import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readJson } from '../../electron/json-file.ts';
import { rememberWindow } from '../../electron/window-memory.ts';

class FakeWindow extends EventEmitter {
  x = 10;
  getNormalBounds() {
    return { x: this.x, y: 20, width: 1200, height: 800 };
  }
  isMaximized() {
    return false;
  }
}

describe('a window’s place', () => {
  let folder: string;
  let file: string;
  const stored = () => {
    const found = readJson(file);
    return found.kind === 'read' ? found.value : found.kind;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sounder-window-'));
    file = join(folder, 'window.json');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  test('is stored on demand', async () => {
    await rememberWindow(new FakeWindow(), file)();
    expect(stored()).toEqual({ x: 10, y: 20, width: 1200, height: 800, isMaximized: false });
  });

  test.each(['move', 'resize', 'maximize', 'unmaximize'])(
    'is stored once the window rests after a %s',
    async (event) => {
      const window = new FakeWindow();
      rememberWindow(window, file);
      window.x = 99;
      window.emit(event);
      expect(stored()).toBe('absent');
      await vi.waitUntil(() => stored() !== 'absent');
      expect(stored()).toMatchObject({ x: 99 });
    },
  );

  test('that cannot be stored stops nothing', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await rememberWindow(new FakeWindow(), join(folder, 'absent', 'window.json'))();
    expect(stderr).toHaveBeenCalledOnce();
  });
});
