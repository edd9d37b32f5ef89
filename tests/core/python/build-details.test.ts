import { describe, expect, test } from 'vitest';
import { readBuildDetails } from '../../../core/python/build-details.ts';

const info = { major: 3, minor: 14, micro: 1, releaselevel: 'final', serial: 0 };
const details = (language: unknown, implementation: unknown = { name: 'cpython' }) =>
  JSON.stringify({ schema_version: '1.0', language, implementation });

describe('build-details.json', () => {
  test('tells version and implementation', () => {
    const text = details({ version: '3.14', version_info: info });
    expect(readBuildDetails(text)).toEqual({ version: '3.14.1', implementation: 'cpython' });
  });

  test('tells what was not final yet', () => {
    const text = details({ version_info: { ...info, micro: 0, releaselevel: 'candidate', serial: 2 } });
    expect(readBuildDetails(text)?.version).toBe('3.14.0rc2');
  });

  test("tells the language's version, not the implementation's", () => {
    const pypy = { name: 'pypy', version: { ...info, major: 7, minor: 3, micro: 20 } };
    const text = details({ version: '3.11', version_info: { ...info, minor: 11 } }, pypy);
    expect(readBuildDetails(text)).toEqual({ version: '3.11.1', implementation: 'pypy' });
  });

  test('tells the version without its last part where that is all there is', () => {
    expect(readBuildDetails(details({ version: '3.14' }))?.version).toBe('3.14');
    expect(readBuildDetails(details({ version: '3.14', version_info: { major: 3 } }))?.version).toBe('3.14');
  });

  test('may tell nothing', () => {
    expect(readBuildDetails('{}')).toEqual({ version: null, implementation: null });
    expect(readBuildDetails('{"language":3,"implementation":null}')).toEqual({
      version: null,
      implementation: null,
    });
  });

  test.each(['', '{', '3', 'null', 'os.py'])('%j is none', (text) => {
    expect(readBuildDetails(text)).toBeNull();
  });
});
