import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_SIZE, placeWindow } from '../../electron/window-state.ts';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const stored = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false };

describe('a window', () => {
  test('opens where it was', () => {
    expect(placeWindow(stored, [display])).toEqual(stored);
  });

  test('opens on the second display where it was there', () => {
    expect(placeWindow({ ...stored, x: 2000 }, [display, second])).toMatchObject({ x: 2000, y: 50 });
  });

  test('is maximized again', () => {
    expect(placeWindow({ ...stored, isMaximized: true }, [display]).isMaximized).toBe(true);
  });

  test.each([
    ['its display is gone', { x: 2000 }],
    ['it lies below', { y: 1070 }],
    ['it lies above, with the title bar out of reach', { y: -100 }],
    ['only a sliver of it would be seen', { x: 1900 }],
  ])('is centred in its size when %s', (_when, place) => {
    const { width, height, isMaximized } = stored;
    expect(placeWindow({ ...stored, ...place }, [display])).toEqual({ width, height, isMaximized });
  });

  test.each([
    null,
    undefined,
    'x',
    [],
    {},
    { ...stored, x: '1' },
    { ...stored, width: Number.NaN },
    { ...stored, height: 0 },
  ])('opens at its first size when %j is stored', (spoilt) => {
    expect(placeWindow(spoilt, [display])).toEqual({ width: 1280, height: 840, isMaximized: false });
  });

  test('is never smaller than the least size, whatever is stored', () => {
    const size = fc.integer({ min: 1 });
    fc.assert(
      fc.property(
        fc.record({ x: fc.integer(), y: fc.integer(), width: size, height: size, isMaximized: fc.boolean() }),
        (any) => {
          const { width, height } = placeWindow(any, [display]);
          expect(width).toBeGreaterThanOrEqual(LEAST_SIZE.width);
          expect(height).toBeGreaterThanOrEqual(LEAST_SIZE.height);
        },
      ),
    );
  });
});
