import * as v from 'valibot';

/** A rectangle in screen points, as Electron gives it. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window goes. Without x and y it is centred. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** The least size at which every place of the window can be used. */
export const LEAST_SIZE = { width: 1000, height: 700 } as const;

const FIRST_SIZE = { width: 1280, height: 840 } as const;
/** So much of the title bar must lie on a display that the window can be taken hold of. */
const HANDLE = { width: 120, height: 24 } as const;

const points = v.pipe(v.number(), v.safeInteger());
const windowStateSchema = v.object({
  x: points,
  y: points,
  width: v.pipe(points, v.minValue(1)),
  height: v.pipe(points, v.minValue(1)),
  isMaximized: v.boolean(),
});

/** What window.json holds: the window's place when it is not maximized. */
export type WindowState = Readonly<v.InferOutput<typeof windowStateSchema>>;

/**
 * Where the window opens: as it was stored, as long as its title bar can be reached on one of the displays'
 * work areas; in the middle where not; at a first size where nothing usable is stored.
 */
export function placeWindow(stored: unknown, displays: readonly Rectangle[]): WindowPlace {
  if (!v.is(windowStateSchema, stored)) return { ...FIRST_SIZE, isMaximized: false };
  const { x, y, isMaximized } = stored;
  const width = Math.max(stored.width, LEAST_SIZE.width);
  const height = Math.max(stored.height, LEAST_SIZE.height);
  const handle = { x, y, width, height: HANDLE.height };
  const isInReach = displays.some((display) => {
    const seen = overlap(handle, display);
    return seen.width >= HANDLE.width && seen.height >= HANDLE.height;
  });
  return isInReach ? { x, y, width, height, isMaximized } : { width, height, isMaximized };
}

function overlap(a: Rectangle, b: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}
