import { describe, expect, test } from 'vitest';
import { type Area, areaOf } from '../../../core/count/area.ts';

describe('the area of', () => {
  test.each<[string, Area]>([
    ['os.py', 'library'],
    ['json/decoder.py', 'library'],
    ['unittest/mock.py', 'library'],
    ['test/test_os.py', 'tests'],
    ['test/support/__init__.py', 'tests'],
    ['unittest/test/test_case.py', 'tests'],
    ['distutils/tests/support.py', 'tests'],
    ['lib-tk/test/runtktests.py', 'tests'], // 2.7
    ['idlelib/idle_test/test_help.py', 'tests'],
    ['lib2to3/tests/data/py2_test_grammar.py', 'tests'],
    ['idlelib/help.py', 'tools'],
    ['lib2to3/pgen2/driver.py', 'tools'],
    ['turtledemo/clock.py', 'tools'],
    ['ensurepip/__main__.py', 'tools'],
    ['site-packages/pip/__init__.py', 'site-packages'],
    ['site-packages/numpy/tests/test_a.py', 'site-packages'],
    ['dist-packages/six.py', 'site-packages'],
    ['test/data/site-packages/a.py', 'site-packages'],
  ])('%s is %s', (path, area) => {
    expect(areaOf(path)).toBe(area);
  });

  test.each<[string, Area]>([
    ['', 'library'],
    ['test.py', 'library'],
    ['idlelib.py', 'library'],
    ['site-packages', 'library'],
    ['testing/a.py', 'library'],
    ['Test/a.py', 'library'],
    ['json/idlelib/a.py', 'library'],
    ['a/b/tests/c/d.py', 'tests'],
    ['tests\n/a.py', 'library'],
    ['/test//a.py', 'tests'],
  ])('the odd path %j is %s', (path, area) => {
    expect(areaOf(path)).toBe(area);
  });
});
