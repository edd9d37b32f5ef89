import { expect, test } from './support/app.ts';
import { largeLibrary, searchThrough } from './support/large-library.ts';
import { LONGEST_FRAME, LONGEST_TASK, scrollThrough, smoothness } from './support/smoothness.ts';

test.describe('a library of 12,000 modules', () => {
  test('is searched without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await largeLibrary(sounder);
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'search', () =>
      searchThrough(page),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });

  test('is scrolled through for 5 s without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await largeLibrary(sounder);
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'scroll', () =>
      scrollThrough(page.getByRole('listbox', { name: 'Modules' })),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });
});
