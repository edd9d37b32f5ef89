import { describe, expect, test, vi } from 'vitest';
import type { ModuleUnits } from '../../../core/timeline/module-costs.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { measure } from '../../../core/codebook/measure.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import type { Book } from '../../../renderer/state/book.ts';
import { ModuleTimes } from '../../../renderer/state/module-times.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeBridge, Later, talliesOf } from './fake-bridge.ts';

function bookOf(installation: number): Book {
  const tallies = talliesOf('abc');
  const codebook = huffmanCodebook(tallies);
  return {
    installation,
    areas: defaultAreas,
    tallies,
    kept: null,
    limit: null,
    codebook,
    measures: measure(codebook),
  };
}

describe('the times of modules', () => {
  test('are asked for once for each book and spacing', async () => {
    const measureModules = vi.fn(() => Promise.resolve([{ module: 5, units: 70 }]));
    const times = new ModuleTimes(fakeBridge({ measureModules }), new Notices());
    const book = bookOf(1);
    await Promise.all([times.measure(book, 'run-on'), times.measure(book, 'run-on')]);
    expect(measureModules).toHaveBeenCalledTimes(1);
    expect(times.of(book, 'run-on')).toEqual({ 5: 70 });
    expect(times.of(book, 'spaced')).toBeNull();
    await times.measure(book, 'spaced');
    expect(measureModules).toHaveBeenCalledTimes(2);
    await times.measure(book, 'spaced', 2); // longer gaps
    expect(measureModules).toHaveBeenCalledTimes(3);
    expect(times.of(book, 'spaced')).toBeNull();
  });

  test('are those of the book asked for last, whichever answer comes last', async () => {
    const slow = new Later<readonly ModuleUnits[]>();
    const times = new ModuleTimes(
      fakeBridge({ measureModules: (id) => (id === 1 ? slow.promise : Promise.resolve([])) }),
      new Notices(),
    );
    const [one, two] = [bookOf(1), bookOf(2)];
    const first = times.measure(one, 'run-on');
    await times.measure(two, 'run-on');
    slow.resolve([{ module: 5, units: 70 }]);
    await first;
    expect(times.of(one, 'run-on')).toBeNull();
    expect(times.of(two, 'run-on')).toEqual({});
  });

  test('are those of another installation where that is wanted, and asked for anew when its modules changed', async () => {
    const measureModules = vi.fn((id: number) => Promise.resolve([{ module: id, units: 70 }]));
    const times = new ModuleTimes(fakeBridge({ measureModules }), new Notices(), () => -1);
    const book = bookOf(1);
    await times.measure(book, 'run-on');
    times.forget();
    await times.measure(book, 'run-on');
    expect(measureModules.mock.calls.map(([id]) => id)).toEqual([-1, -1]);
    expect(times.of(book, 'run-on')).toEqual({ [-1]: 70 });
  });
});
