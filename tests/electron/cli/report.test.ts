import { expect, test } from 'vitest';
import { unreadIn } from '../../../electron/cli/report.ts';

test('a report names the unread folders of the areas that it counts', () => {
  const unread = ['a', 'test', 'idlelib', 'x/tests'].map((path) => ({ path, note: 'refused' }));
  const paths = unreadIn(['library', 'tools'], { unread }).map(({ path }) => path);
  expect(paths).toEqual(['a', 'idlelib']);
});
