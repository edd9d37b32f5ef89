import { describe, expect, test } from 'vitest';
import { catalogueOf, findModules } from '../../../renderer/state/module-catalogue.ts';
import { moduleOf } from './fake-bridge.ts';

const paths = [
  'idlelib/help.py',
  'json/decoder.py',
  'json/tests/test_x.py',
  'os.py',
  'site-packages/JSON/a.py',
];
const catalogue = catalogueOf(paths.map((path, id) => ({ ...moduleOf(id, 1), path })));
const found = (sought: string) => findModules(catalogue, sought).map(({ module }) => module.path);

describe('a catalogue of modules', () => {
  test('has the library first, then bundled tools, tests and site-packages, each by path', () => {
    expect(catalogue.map(({ module, area }) => `${area} ${module.path}`)).toEqual([
      'library json/decoder.py',
      'library os.py',
      'tools idlelib/help.py',
      'tests json/tests/test_x.py',
      'site-packages site-packages/JSON/a.py',
    ]);
  });

  test('is searched by every word, in any case and order', () => {
    expect(found('JSON')).toHaveLength(3);
    expect(found('dec json')).toEqual(['json/decoder.py']);
    expect(found('  ')).toHaveLength(5);
    expect(found('xml')).toEqual([]);
  });
});
